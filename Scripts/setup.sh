# What ./start, ./test and ./bench need to have on the machine. Sourced by them, not run.
# shellcheck shell=bash

say() { printf '%s\n' "$*"; }

stop() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Stops unless a Swift of at least the version that Package.swift asks for answers.
need_swift() {
  local answer version major minor
  if ! answer=$(swift --version 2>/dev/null); then
    stop "Swift was not found. Plumbline needs Swift 6.2 or newer:" \
      "  https://www.swift.org/install/linux/" \
      "Put its usr/bin folder on your PATH and start again."
  fi
  if [[ ! $answer =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]]; then
    stop "Could not read the version of Swift from: $answer"
  fi
  major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
  version="$major.$minor"
  if ((major < 6 || (major == 6 && minor < 2))); then
    stop "This is Swift $version; Plumbline needs Swift 6.2 or newer:" \
      "  https://www.swift.org/install/linux/"
  fi
  say "Swift $version is here."
}

# Whether what a Debian package brings is there, however it came. Asking for the thing rather than
# for the package also accepts another version of it.
is_there() {
  case $1 in
    git | wrk | chromium) command -v "$1" ;;
    binutils) command -v ld ;;
    python3) command -v python3 ;;
    python3-venv) python3 -c 'import ensurepip, venv' ;;
    time) test -x /usr/bin/time ;;
    ca-certificates) test -s /etc/ssl/certs/ca-certificates.crt || test -d /etc/pki ;;
    libc6-dev) test -e /usr/include/stdio.h ;;
    libstdc++-12-dev) compgen -G '/usr/include/c++/*/vector' ;;
    libsqlite3-dev) test -e /usr/include/sqlite3.h ;;
    nettle-dev) test -e /usr/include/nettle/sha2.h ;;
    zlib1g-dev) test -e /usr/include/zlib.h ;;
    fonts-noto-core) compgen -G '/usr/share/fonts/*/noto/NotoSans-Regular.*' ;;
    *) dpkg-query -W -f='${Status}' "$1" | grep -q 'install ok installed' ;;
  esac >/dev/null 2>&1
}

# Runs a command as root without ever asking for a password; answers 126 when that is impossible.
as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 126
  fi
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update </dev/null || return
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq install -y --no-install-recommends "$@" </dev/null
}

# Installs the named Debian packages where something is missing, or says what root must run.
need_packages() {
  local package log status=0
  local missing=()
  for package in "$@"; do
    is_there "$package" || missing+=("$package")
  done
  if ((${#missing[@]} == 0)); then return; fi
  if ! command -v apt-get >/dev/null 2>&1; then
    stop "Missing: what Debian calls ${missing[*]}." "Please install it and start again."
  fi
  say "Installing ${missing[*]} ..."
  log=$(mktemp)
  apt_install "${missing[@]}" >"$log" 2>&1 || status=$?
  if ((status != 0)); then
    if ((status != 126)); then cat "$log" >&2; fi
    rm -f "$log"
    stop "Could not install what is missing. Please run this as root and start again:" \
      "  apt-get update && apt-get install -y ${missing[*]}"
  fi
  rm -f "$log"
}

# What the build itself needs on a fresh Debian 12 beside Swift.
# shellcheck disable=SC2034
build_packages=(
  binutils ca-certificates git libc6-dev libstdc++-12-dev libsqlite3-dev nettle-dev zlib1g-dev
)

# Finds or makes a private Python environment in a folder from a list of pinned packages.
need_python_environment() {
  local folder=$1 requirements=$2 wanted have=""
  wanted=$(cksum <"$requirements")
  if [[ -f $folder/requirements.cksum ]]; then have=$(<"$folder/requirements.cksum"); fi
  if [[ $wanted == "$have" && -x $folder/bin/python ]]; then return; fi
  rm -rf "$folder"
  python3 -m venv "$folder" || return
  "$folder/bin/python" -m pip --quiet --disable-pip-version-check --no-input \
    install --requirement "$requirements" || return
  printf '%s\n' "$wanted" >"$folder/requirements.cksum"
}

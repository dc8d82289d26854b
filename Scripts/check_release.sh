#!/usr/bin/env bash
# Checks that a release is the binary and its *.resources folders and nothing else: copies them to
# an empty folder, hides the folder they were built in, and visits the server there.
set -euo pipefail
root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/..
root=$(readlink -f "$root")

if [[ -x $root/.venv/bin/python ]]; then python=$root/.venv/bin/python; else python=python3; fi

# The folder itself, not the link to it; the absolute path of the bundles lies in there.
link=$root/.build/release
if [[ ! -e $link ]]; then
  for left in "$root"/.build/*/release.hidden; do
    if [[ -d $left ]]; then mv "$left" "${left%.hidden}"; fi # an earlier run was killed
  done
fi
if [[ ! -x $link/plumbline ]]; then
  echo "$link/plumbline is not there; build it first: swift build -c release" >&2
  exit 1
fi
built=$(readlink -f "$link")
if ! compgen -G "$built/*.resources" >/dev/null; then
  echo "No *.resources folder stands beside the binary in $built." >&2
  exit 1
fi

release=$(mktemp -d)
restore() {
  if [[ -d $built.hidden && ! -e $built ]]; then mv "$built.hidden" "$built"; fi
  rm -rf "$release"
}
trap restore EXIT
trap 'exit 130' INT TERM HUP

cp -R "$built/plumbline" "$built"/*.resources "$release/"
mv "$built" "$built.hidden"

cd "$release"
./plumbline catalogue check
"$python" -B "$root/Scripts/visit_release.py" ./plumbline

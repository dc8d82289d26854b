// The part of Nettle (Debian package nettle-dev) that Hashing uses.
#include <nettle/hmac.h>
#include <nettle/sha2.h>

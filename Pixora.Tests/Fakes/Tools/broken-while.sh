#!/bin/sh
# Makes no clip while a file lies beside it that is called like it with .broken behind.
case "$*" in
    *rawvideo*) [ ! -e "$0.broken" ] || exit 1 ;;
esac
exec ffmpeg "$@"

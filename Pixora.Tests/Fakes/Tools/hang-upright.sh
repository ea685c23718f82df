#!/bin/sh
# Hangs on upright pictures alone.
case "$*" in *144x256*) echo "$$" >> "$0.runs"; exec sleep 100000 ;; esac
exec ffmpeg "$@"

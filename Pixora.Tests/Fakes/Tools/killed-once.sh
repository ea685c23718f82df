#!/bin/sh
# The first run is killed, as when memory runs out.
if [ -e "$0.runs" ]; then exec ffmpeg "$@"; fi
echo "$$" >> "$0.runs"
kill -KILL $$

#!/bin/sh
# The first time it encodes a picture it takes all frames, writes rubbish and ends well; from then on it is FFmpeg.
echo $$ >> "$0.runs"
case "$*" in
  *libx264*)
    if mkdir "$0.done" 2>/dev/null; then
      for path; do :; done
      cat > /dev/null
      echo rubbish > "$path"
      exit 0
    fi ;;
esac
exec ffmpeg "$@"

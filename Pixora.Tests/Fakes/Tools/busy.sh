#!/bin/sh
# Works for ever.
echo "$$" >> "$0.runs"
exec yes > /dev/null

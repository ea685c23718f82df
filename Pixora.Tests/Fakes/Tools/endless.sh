#!/bin/sh
# Prints without end.
echo "$$" >> "$0.runs"
exec yes

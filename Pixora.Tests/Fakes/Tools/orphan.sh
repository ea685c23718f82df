#!/bin/sh
# Ends well, and leaves a child behind that holds the pipes.
sleep 100000 &
echo "$$ $!" >> "$0.runs"
echo done

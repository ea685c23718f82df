#!/bin/sh
# Does nothing, and has a child that holds the pipes.
sleep 100000 &
echo "$$ $!" >> "$0.runs"
wait

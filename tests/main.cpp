// The test program's main; every other file here is about the file of ours that its name and folder say.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

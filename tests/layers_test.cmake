# Holds the rules of the house that no compiler holds: who may include whom, who may print, how files are named.
cmake_minimum_required(VERSION 3.25)
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)

# Each may include itself and what stands to its left.
set(layers text yaml knowledge alliance assess advise teach report cli tests)

function(add_violation file what)
  set_property(GLOBAL APPEND PROPERTY violations "${file}")
  message("${file}: ${what}")
endfunction()

# Complains of every line of the files that matches.
function(forbid pattern why)
  foreach(file IN LISTS ARGN)
    file(STRINGS ${root}/${file} lines ENCODING UTF-8 REGEX "${pattern}")
    foreach(line IN LISTS lines)
      string(STRIP "${line}" line)
      add_violation(${file} "${why}: ${line}")
    endforeach()
  endforeach()
endfunction()

file(GLOB files LIST_DIRECTORIES FALSE RELATIVE ${root} ${root}/* ${root}/.*)
file(GLOB_RECURSE files_below LIST_DIRECTORIES FALSE RELATIVE ${root}
  ${root}/.ci/* ${root}/cli/* ${root}/examples/* ${root}/lib/* ${root}/tests/*)
list(APPEND files ${files_below})
list(REMOVE_ITEM files .git LICENSE compile_commands.json)

set(sources ${files})
list(FILTER sources INCLUDE REGEX "\\.(cpp|h)$")
set(lib_sources ${sources})
list(FILTER lib_sources INCLUDE REGEX "^lib/")

# Layers.
foreach(source IN LISTS sources)
  string(REGEX REPLACE "^lib/" "" layer ${source})
  string(REGEX REPLACE "/.*" "" layer ${layer})
  list(FIND layers "${layer}" rank)
  if(rank EQUAL -1)
    add_violation(${source} "${layer}/ is not a layer")
  endif()
  file(STRINGS ${root}/${source} includes ENCODING UTF-8 REGEX "^ *# *include *\"")
  foreach(include IN LISTS includes)
    string(REGEX REPLACE ".*\"(.*)\".*" "\\1" header "${include}")
    string(REGEX REPLACE "/.*" "" other "${header}")
    list(FIND layers "${other}" other_rank)
    if(other_rank EQUAL -1)
      add_violation(${source} "includes ${header}: spell it from lib/ or from the root, starting with its layer")
    elseif(other_rank GREATER rank)
      add_violation(${source} "${layer}/ may not know ${other}/: includes ${header}")
    endif()
  endforeach()
endforeach()

# Libraries that one file knows.
set(others ${sources})
list(REMOVE_ITEM others lib/yaml/read/parsers/yaml-cpp.cpp tests/bench/floor-yaml-cpp.cpp)
forbid("include *<yaml-cpp/" "yaml-cpp is known to lib/yaml/read/parsers/yaml-cpp.cpp alone" ${others})
set(others ${sources})
list(REMOVE_ITEM others lib/yaml/read/parsers/libyaml.cpp tests/bench/floor-libyaml.cpp)
forbid("include *<yaml\\.h>" "libyaml is known to lib/yaml/read/parsers/libyaml.cpp alone" ${others})
set(others ${sources})
list(REMOVE_ITEM others cli/command-line.cpp)
forbid("include *<CLI/" "CLI11 is known to cli/command-line.cpp alone" ${others})
set(others ${sources})
list(REMOVE_ITEM others lib/text/json-writer.cpp lib/yaml/read/parsers/rapidjson.cpp)
forbid("include *<rapidjson/" "RapidJSON is known to lib/text/json-writer.cpp and lib/yaml/read/parsers/rapidjson.cpp alone" ${others})
set(others ${sources})
list(REMOVE_ITEM others lib/text/zip.cpp tests/report/read-workbook.cpp)
forbid("include *<(minizip/|zlib)" "zlib and minizip are known to lib/text/zip.cpp and the test that reads what it wrote"
  ${others})
set(others ${sources})
list(REMOVE_ITEM others lib/report/html/filling.h lib/report/html/render.cpp)
forbid("include *<kainjow/" "kainjow-mustache is known to filling.h and render.cpp of lib/report/html alone" ${others})
set(others ${sources})
list(FILTER others EXCLUDE REGEX "^tests/")
forbid("nlohmann" "nlohmann-json belongs to tests/, which read with it what the program writes without" ${others})

# The layers of a report: documents are made of blocks, and renderers lay them out without knowing what they are about.
set(documents ${lib_sources})
list(FILTER documents INCLUDE REGEX "^lib/report/document/")
forbid("include *\"report/(render|html|text|table)/" "a document knows no format" ${documents})
set(renderers ${lib_sources})
list(FILTER renderers INCLUDE REGEX "^lib/report/render/")
forbid("include *\"((yaml|knowledge|alliance|advise|teach)/|report/document/[a-z]+-)"
  "a renderer knows blocks, and nothing of what they are about" ${renderers})

# What lib/ leaves to cli/.
set(call "(^|[^A-Za-z0-9_.>])")
forbid("std::(cout|cerr|clog|cin)|fmt::print|<(iostream|cstdio|syncstream)>|${call}(v?f?printf|f?puts|fwrite|putchar|perror) *\\("
  "lib/ does not print" ${lib_sources})
forbid("<(fstream|filesystem|fcntl\\.h|unistd\\.h|sys/.*)>|std::[io]?fstream|${call}(fopen|freopen|tmpfile|mkstemp) *\\("
  "lib/ does not open files" ${lib_sources})
forbid("std::terminate|${call}(exit|_exit|_Exit|quick_exit|abort) *\\(" "lib/ does not end the program" ${lib_sources})
forbid("getenv|system_clock|std::time *\\(|setlocale|std::locale|<locale>"
  "lib/ answers the same text the same way: no environment, clock or locale" ${lib_sources})

# What is in no file.
forbid("\\.\\./shared" "names a folder beside the tree" ${files})
forbid("(^|[^A-Za-z0-9_.~-])/(work|root|home|farm|Users)/" "names a path of one machine" ${files})
forbid("(^|[^A-Za-z])((TO|FIX)(DO|ME)|X[X]X)([^A-Za-z]|$)" "is unfinished by its own word" ${files})

# Names: kebab-case, where an underscore says "test" or "benchmark".
foreach(file IN LISTS files_below)
  if(NOT file MATCHES "^\\.ci/|/(CMakeLists\\.txt|README\\.md)$" AND
     NOT file MATCHES "^([a-z0-9]+(-[a-z0-9]+)*/)+[a-z0-9]+(-[a-z0-9]+)*(_test|_benchmark)?(\\.[a-z0-9]+)*$")
    add_violation(${file} "the name is not kebab-case")
  endif()
  if(file MATCHES "_(test|benchmark)\\." AND NOT file MATCHES "^tests/")
    add_violation(${file} "tests live in tests/")
  endif()
  if(file MATCHES "^lib/factors/" AND NOT file MATCHES "\\.yaml$")
    add_violation(${file} "lib/factors/ is data")
  endif()
endforeach()

# Headers say what they are for; sources are listed; a file with cases is a test.
foreach(source IN LISTS sources)
  file(READ ${root}/${source} text)
  if(source MATCHES "\\.h$" AND NOT text MATCHES "^// [^\n]+\n(//[^\n]*\n)*#pragma once\n")
    add_violation(${source} "a header opens with a sentence on what it is for, then #pragma once")
  endif()
  if(source MATCHES "^(lib|cli)/(.*\\.cpp)$")
    set(list ${CMAKE_MATCH_1}/CMakeLists.txt)
    set(name ${CMAKE_MATCH_2})
    file(READ ${root}/${list} listed)
    string(FIND "${listed}" " ${name}" position)
    if(position EQUAL -1)
      add_violation(${source} "is not listed in ${list}")
    endif()
  endif()
  # clang-tidy reads the files of a folder as one, and looks for these only in a file by itself.
  string(REGEX MATCHALL "\n *using ([A-Za-z_]+::)+[A-Za-z_]+" names "${text}")
  foreach(using IN LISTS names)
    string(REGEX REPLACE ".*::" "" name "${using}")
    string(REPLACE "${using}" "" rest "${text}")
    string(FIND "${rest}" "${name}" position)
    if(position EQUAL -1)
      add_violation(${source} "brings in ${name}, and does not use it")
    endif()
  endforeach()
  if(text MATCHES "\n *(TEST_CASE|TEST_SUITE|SCENARIO)[A-Z_]*\\(" AND NOT source MATCHES "^tests/.*_test\\.cpp$")
    add_violation(${source} "has cases, so its name ends in _test.cpp and it is in tests/")
  endif()
endforeach()

get_property(violations GLOBAL PROPERTY violations)
list(LENGTH violations count)
if(count GREATER 0)
  message(FATAL_ERROR "${count} breaches of the house rules")
endif()

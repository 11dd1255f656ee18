# Part of the build: cmake -DINTO=FILE.cpp -DFROM=FOLDER -P embed-texts.cmake writes the template and the style sheet of
# pages as C++, so that the program carries them.
cmake_minimum_required(VERSION 3.25)

set(functions bundled_template bundled_style)
set(files report.mustache report.css)

set(code "#include \"report/html/render.h\"\n\nnamespace entente::report::html {\n")
foreach(function file IN ZIP_LISTS functions files)
  file(READ ${FROM}/${file} text)
  string(APPEND code "\nstd::string_view ${function}() {\n  return R\"embedded(${text})embedded\";\n}\n")
endforeach()
string(APPEND code "\n}  // namespace entente::report::html\n")
file(WRITE ${INTO} "${code}")

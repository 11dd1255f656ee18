# Part of the build: cmake -DINTO=FILE.cpp -DFROM=FOLDER -P embed-texts.cmake writes what pages are made of as C++, so
# that the program carries it.
cmake_minimum_required(VERSION 3.25)

set(functions head page report portfolio report_style portfolio_style script)
set(files head.mustache page.mustache report.mustache portfolio.mustache report.css portfolio.css portfolio.js)

set(code "#include \"report/html/render.h\"\n\nnamespace entente::report::html {\n")
foreach(function file IN ZIP_LISTS functions files)
  file(READ ${FROM}/${file} text)
  string(APPEND code "\nstd::string_view bundled_${function}() {\n  return R\"embedded(${text})embedded\";\n}\n")
endforeach()
file(SHA256 ${FROM}/portfolio.js hash)
string(APPEND code "\nstd::string_view bundled_script_hash() {\n  return \"${hash}\";\n}\n")
string(APPEND code "\n}  // namespace entente::report::html\n")
file(WRITE ${INTO} "${code}")

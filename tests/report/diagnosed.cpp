#include "tests/report/diagnosed.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "alliance/read-alliance.h"
#include "tests/files.h"

namespace entente::report {

Diagnosis diagnosed(const std::string& text, const std::string& file, const Library& library) {
  auto described = AllianceReader(text, file, library).next();
  REQUIRE(described);
  REQUIRE(described->alliance);
  return diagnose(*std::move(described->alliance), library);
}

Diagnosis diagnosed_file(const std::string& path, const Library& library) {
  const std::filesystem::path file(path);
  return diagnosed(read_file(ENTENTE_SOURCE_DIR / file), file.filename().string(), library);
}

}  // namespace entente::report

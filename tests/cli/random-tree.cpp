#include "tests/cli/random-tree.h"

#include <rapidcheck.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* back = "leads back to a folder that it lies in, and is not followed";

const fs::path& one_of(const std::vector<fs::path>& paths) {
  return paths[*rc::gen::inRange<std::size_t>(0, paths.size())];
}

std::string any_name() {
  return *rc::gen::element<std::string>("a", "a.yaml", "a.yml", "a-b", "a!.yaml", "a0.json", "b", "b.jsonl",
                                        "b.txt", "b.ndjson", "\xC3\xA4.yaml", "\xFF.yaml", ".h", ".h.yaml",
                                        ".yaml");
}

bool lies_in(const fs::path& inner, const fs::path& outer) {
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

Input input_at(const std::string& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (fs::is_regular_file(status)) return {.name = path, .reason = {}};
  return problem(path, error ? error.message() : "it is a pipe, no file");
}

void look(const std::string& folder, std::vector<fs::path> around, std::vector<Found>& found) {
  const auto here = fs::canonical(folder);
  around.push_back(here);
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto path = entry.path().string();
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      found.push_back({.path = path, .input = input_at(path)});
      continue;
    }
    const auto there = fs::canonical(path);
    if (std::ranges::find(around, there) != around.end() || (entry.is_symlink() && lies_in(here, there))) {
      found.push_back(
          {.path = path + "/", .input = Input{.what = Input::What::note, .name = path, .reason = back}});
    } else {
      found.push_back({.path = path + "/", .input = {}});
      look(path, around, found);
    }
  }
}

}  // namespace

void fill_by_chance(const fs::path& home) {
  enum class Kind { file, folder, pipe, link_to_folder, link_to_file, link_to_nothing };
  std::vector<fs::path> folders = {home};
  std::vector<fs::path> files = {home / "a.yaml"};
  const auto count = *rc::gen::inRange(0, 25);
  // Every link to a folder may double what is to be walked.
  int links = 0;
  for (int i = 0; i < count; ++i) {
    const auto path = one_of(folders) / any_name();
    if (fs::symlink_status(path).type() != fs::file_type::not_found) continue;
    switch (*rc::gen::weightedElement<Kind>({{8, Kind::file},
                                             {8, Kind::folder},
                                             {1, Kind::pipe},
                                             {3, Kind::link_to_folder},
                                             {2, Kind::link_to_file},
                                             {1, Kind::link_to_nothing}})) {
      case Kind::file:
        std::ofstream(path) << "x";
        files.push_back(path);
        break;
      case Kind::folder:
        fs::create_directory(path);
        folders.push_back(path);
        break;
      case Kind::pipe:
        ::mkfifo(path.c_str(), 0600);
        break;
      case Kind::link_to_folder:
        if (++links <= 4) fs::create_symlink(one_of(folders), path);
        break;
      case Kind::link_to_file:
        fs::create_symlink(one_of(files), path);
        break;
      case Kind::link_to_nothing:
        fs::create_symlink("nothing", path);
    }
  }
}

std::vector<Found> all_below(const fs::path& folder) {
  std::vector<Found> found;
  look(folder.string(), {}, found);
  std::ranges::sort(found, {}, &Found::path);
  return found;
}

}  // namespace entente::cli

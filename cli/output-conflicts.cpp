#include "cli/output-conflicts.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/file-type.h"
#include "cli/input/input-arguments.h"
#include "cli/io/files.h"
#include "cli/io/output-path.h"
#include "cli/io/terminal.h"
#include "cli/library-files.h"
#include "text/error.h"

namespace entente::cli {

namespace {

/// Where a result goes, and where it is until it is whole.
class WriteTarget {
 public:
  explicit WriteTarget(const std::string& result)
      : name_(result.empty() ? "standard output" : result),
        target_(result.empty() ? OutputPath{.path = {}, .descriptor = STDOUT_FILENO}
                               : output_path_of(result)) {
    add(target_.id());
    if (target_.is_file()) add(id_of(partial_name(target_.path)));
  }

  const std::string& name() const { return name_; }
  /// Whether a file is there that could be read as well.
  bool is_taken() const { return !ids_.empty(); }
  bool is_standard_output() const { return target_.descriptor == STDOUT_FILENO; }
  bool is(const FileId& id) const { return std::ranges::find(ids_, id) != ids_.end(); }

  bool is(const WriteTarget& other) const {
    if (target_.descriptor || other.target_.descriptor) {
      if (target_.descriptor == other.target_.descriptor) return true;
    } else if (target_.is_file() && other.target_.is_file()) {
      const auto partial = partial_name(target_.path);
      const auto others_partial = partial_name(other.target_.path);
      if (target_.path == other.target_.path || target_.path == others_partial ||
          partial == other.target_.path)
        return true;
    }
    return std::ranges::any_of(ids_, [&other](const FileId& id) { return other.is(id); });
  }

 private:
  void add(const std::optional<FileId>& id) {
    if (id && !id->is_device) ids_.push_back(*id);
  }

  std::string name_;
  OutputPath target_;
  std::vector<FileId> ids_;
};

bool are_apart(const std::vector<WriteTarget>& places) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!places[i].is(places[j])) continue;
      const auto& name = places[i].name();
      print_message(fmt::format("two results cannot go to the same place: {}",
                                places[i].is_standard_output() ? name : quote(name)));
      return false;
    }
  }
  return true;
}

/// The first of the places that is that file.
const WriteTarget* find(const std::vector<WriteTarget>& places, const std::string& file) {
  const auto id = id_of(std::filesystem::path(file));
  if (!id) return nullptr;
  const auto found = std::ranges::find_if(places, [&id](const WriteTarget& place) { return place.is(*id); });
  return found == places.end() ? nullptr : &*found;
}

bool refuse(const WriteTarget& place, const std::string& file) {
  const auto what = place.name() == file ? file : fmt::format("{} is {}, which", place.name(), file);
  print_message(fmt::format("{} is read by this run and cannot be its result too", what));
  return false;
}

/// How the file begins; empty where it cannot be read.
std::string beginning_of(const std::string& file) {
  std::array<char, 4096> block = {};
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  const auto count = descriptor < 0 ? 0 : ::read(descriptor, block.data(), block.size());
  if (descriptor >= 0) ::close(descriptor);
  return {block.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))};
}

std::string without(std::string_view characters, std::string text) {
  std::erase_if(text, [characters](char one) { return characters.find(one) != std::string_view::npos; });
  return text;
}

/// Whether the file begins as what entente writes for programs does: with its version, which is a text where
/// a description has the number of a format.
bool is_report(const std::string& file) {
  return without(" \n[", beginning_of(file)).starts_with(R"({"entente":")");
}

/// What a file is, in YAML or in JSON, whatever it is called, if no program can make it again: told by a key
/// near its beginning. Empty for any other file.
std::string_view kind_of_work(const std::string& file) {
  const auto text = without(" ", "\n" + beginning_of(file));
  const auto has_number_after = [&text](std::string_view key) {
    const auto at = text.find(key);
    const auto value = at == std::string::npos ? text.size() : at + key.size();
    return value < text.size() && text[value] >= '0' && text[value] <= '9';
  };
  if (has_number_after("\nentente:") || has_number_after(R"("entente":)")) return "description";
  if (text.starts_with(R"(
{"case":)") &&
      text.find(R"("brier":)") != std::string::npos)
    return "diary";
  for (const std::string_view kind : {"worksheet", "factor", "profile"}) {
    if (text.find(fmt::format("\n{}:", kind)) != std::string::npos) return kind;
    if (text.starts_with(fmt::format("\n{{\"{}\":", kind))) return kind;
  }
  return {};
}

std::vector<std::string> files_read(const InputNames& names) {
  auto files = names.others;
  for (const auto& input : names.inputs) {
    if (input.starts_with('@')) files.push_back(input.substr(1));
  }
  files.push_back(names.library.profile);
  if (!names.library.folder.empty()) {
    for (auto& file : library_files(names.library.folder)) files.push_back(std::move(file));
  }
  return files;
}

/// What comes by standard input cannot be read twice.
std::vector<std::string> names_of_inputs(std::vector<std::string> inputs) {
  std::erase_if(inputs, [](const std::string& name) { return name == standard_stream || name == "@-"; });
  return inputs;
}

bool are_no_inputs(const std::vector<WriteTarget>& places, const std::vector<std::string>& names) {
  InputArguments inputs(names);
  while (const auto input = inputs.next()) {
    if (input->what != Input::What::file || !input->is_regular) continue;
    const auto* place = find(places, input->name);
    if (place == nullptr) continue;
    const bool is_named = std::ranges::find(names, input->name) != names.end();
    if (is_named || (!place->is_standard_output() && !is_report(input->name)))
      return refuse(*place, input->name);
  }
  return true;
}

bool refuse_to_replace(const std::string& file, std::string_view kind) {
  print_message(fmt::format("{} is there already, and no result replaces a {}; remove it first", file, kind));
  return false;
}

}  // namespace

bool check_nothing_filled_in_is_replaced(const std::vector<std::string>& results) {
  for (const auto& result : results) {
    const auto target = output_path_of(result);
    if (result.empty() || !target.is_file()) continue;
    const bool is_in_yaml = target.id() && is_yaml_name(target.path.string());
    if (is_in_yaml) return refuse_to_replace(result, "file in YAML");
    for (const auto& path : {target.path, partial_name(target.path)}) {
      const auto kind = kind_of_work(path.string());
      const auto name = std::filesystem::path(result).parent_path() / path.filename();
      if (!kind.empty()) return refuse_to_replace(path == target.path ? result : name.string(), kind);
    }
  }
  return true;
}

bool check_outputs_are_distinct(const std::vector<std::string>& results, const InputNames& names) {
  std::vector<WriteTarget> places(results.begin(), results.end());
  if (!are_apart(places)) return false;
  std::erase_if(places, [](const WriteTarget& place) { return !place.is_taken(); });
  if (places.empty()) return true;
  for (const auto& file : files_read(names)) {
    if (const auto* place = find(places, file)) return refuse(*place, file);
  }
  const auto& inputs = names.inputs;
  const bool is_listed = std::ranges::find(inputs, "@-") != inputs.end();
  if (is_listed || std::ranges::find(inputs, standard_stream) != inputs.end()) {
    if (const auto* place = find(places, "/dev/stdin")) return refuse(*place, shown_name(standard_stream));
  }
  return are_no_inputs(places, names_of_inputs(names.inputs));
}

}  // namespace entente::cli

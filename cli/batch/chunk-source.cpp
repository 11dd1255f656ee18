#include "cli/batch/chunk-source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "cli/io/files.h"
#include "cli/io/interruption.h"
#include "text/file-extension.h"

namespace entente::cli {

namespace {

/// What is read at once.
constexpr std::size_t block_bytes = std::size_t{1} << 16;
/// Larger files are cut here.
constexpr std::size_t small_bytes = std::size_t{1} << 18;
constexpr std::size_t files_a_batch = 8;

constexpr std::array<std::string_view, 2> line_endings = {".jsonl", ".ndjson"};
constexpr std::array<std::string_view, 3> marker_endings = {".yaml", ".yml", ".json"};

bool looks_like_lines(std::string_view beginning) {
  const auto line = beginning.substr(0, beginning.find('\n'));
  const auto first = line.find_first_not_of(" \t\r");
  const auto last = line.find_last_not_of(" \t\r");
  return first != std::string_view::npos && line[first] == '{' && line[last] == '}';
}

bool is_small(const Input& input) {
  return input.what != Input::What::file || (input.is_regular && input.size <= small_bytes);
}

}  // namespace

bool tells_form(std::string_view name) {
  return has_any_extension(name, line_endings) || has_any_extension(name, marker_endings);
}

yaml::SplitAt cut_of(std::string_view name, std::string_view beginning, Form form) {
  if (has_any_extension(name, line_endings)) return yaml::SplitAt::line_breaks;
  if (has_any_extension(name, marker_endings)) return yaml::SplitAt::markers;
  const bool lines = form == Form::json_lines || (form == Form::automatic && looks_like_lines(beginning));
  return lines ? yaml::SplitAt::line_breaks : yaml::SplitAt::markers;
}

/// A text that is read block by block.
class ChunkSource::Stream {
 public:
  Stream(Input input, Form form, int first_line)
      : name_(std::move(input.name)),
        is_found_(input.is_found),
        form_(form),
        first_line_(name_ == standard_stream ? first_line : 1) {
    descriptor_ = name_ == standard_stream ? STDIN_FILENO : ::open(name_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) {
      error_ = std::strerror(errno);
    } else {
      ::fstat(descriptor_, &before_);
    }
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  }

  /// The documents that one block completes, or more blocks where it completes none; nothing where the run
  /// was interrupted.
  std::optional<Documents> next() {
    Documents found{.file = shown_name(name_), .documents = {}, .is_found = is_found_};
    while (found.documents.empty() && !is_over_) {
      if (!read_block()) return std::nullopt;
      take(found.documents);
    }
    found.error = error_;
    return found;
  }

  bool is_over() const { return is_over_; }

 private:
  /// False where the run was interrupted.
  bool read_block() {
    if (!error_.empty()) {
      is_over_ = true;
      return true;
    }
    if (!Interruption::wait_for_input(descriptor_)) return false;
    block_.resize(block_bytes);
    const auto count = ::read(descriptor_, block_.data(), block_.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return true;
    if (count < 0) error_ = std::strerror(errno);
    if (count == 0 && has_changed(before_, descriptor_)) error_ = changed_while_read;
    is_over_ = count <= 0;
    add(std::string_view(block_).substr(0, count > 0 ? static_cast<std::size_t>(count) : 0));
    if (is_over_ && sections_) sections_->end();
    return true;
  }

  /// How the text is cut cannot be told before its first line has come.
  void add(std::string_view block) {
    if (sections_) return sections_->add(block);
    beginning_ += block;
    const bool tells = beginning_.find('\n') != std::string::npos || beginning_.size() > small_bytes;
    if (!tells && !is_over_) return;
    sections_.emplace(cut_of(name_, beginning_, form_), yaml::Limits{}, first_line_);
    sections_->add(std::exchange(beginning_, {}));
  }

  void take(std::vector<Documents::Document>& documents) {
    if (!sections_) return;
    while (const auto section = sections_->next()) {
      // What could not be read is not known to be empty.
      if (!section->is_empty || error_.empty()) documents.push_back({*section, std::string(section->text)});
    }
  }

  std::string name_;
  bool is_found_;
  Form form_;
  int first_line_;
  int descriptor_ = -1;
  struct stat before_ = {};
  std::optional<yaml::DocumentSplitter> sections_;
  std::string block_;
  std::string beginning_;  ///< until it is clear how the text is cut
  bool is_over_ = false;
  std::string error_;
};

ChunkSource::ChunkSource(std::vector<std::string> names, Form form, int first_line)
    : inputs_(std::move(names)), form_(form), first_line_(first_line) {}

ChunkSource::~ChunkSource() = default;

std::optional<Chunk> ChunkSource::next() {
  if (Interruption::signal() != 0) return std::nullopt;
  if (stream_) return next_of_stream();
  Files files;
  while (files.inputs.size() < files_a_batch) {
    auto input = ahead_ ? std::exchange(ahead_, std::nullopt) : inputs_.next();
    if (!input) break;
    if (is_small(*input)) {
      files.inputs.push_back(*std::move(input));
    } else if (files.inputs.empty()) {
      stream_ = std::make_unique<Stream>(*std::move(input), form_, first_line_);
      return next_of_stream();
    } else {
      ahead_ = std::move(input);
      break;
    }
  }
  if (files.inputs.empty()) return std::nullopt;
  return files;
}

std::optional<Chunk> ChunkSource::next_of_stream() {
  auto documents = stream_->next();
  if (stream_->is_over()) stream_.reset();
  if (!documents) return std::nullopt;
  return *std::move(documents);
}

}  // namespace entente::cli

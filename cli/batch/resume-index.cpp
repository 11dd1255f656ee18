#include "cli/batch/resume-index.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "yaml/read/document-reader.h"
#include "yaml/read/document-splitter.h"

namespace entente::cli {

namespace {

bool is_result(std::string_view line) {
  return line.starts_with(report::JsonLines::first_member);
}

std::string no_result(std::size_t line) {
  return fmt::format("line {} is not one that --format jsonl writes", line);
}

std::uint64_t key_of(std::string_view beginning) {
  return fingerprint(beginning).low;
}

}  // namespace

ResumeIndex::~ResumeIndex() {
  for (const int file : files_) ::close(file);
}

std::string ResumeIndex::add(const std::string& name) {
  const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::strerror(errno);
  files_.push_back(file);
  return add_lines(file);
}

std::string ResumeIndex::add_lines(int file) {
  constexpr std::size_t block_bytes = std::size_t{1} << 18;
  std::string text;
  std::uint64_t offset = 0;  // of `text`
  std::string block(block_bytes, '\0');
  for (std::size_t number = 1;;) {
    const auto count = ::read(file, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::strerror(errno);
    text.append(block, 0, static_cast<std::size_t>(count));
    std::size_t begin = 0;
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin), ++number) {
      const auto line = std::string_view(text).substr(begin, end + 1 - begin);
      if (!is_result(line)) return no_result(number);
      if (const auto beginning = report::JsonLines::beginning_of(line); !beginning.empty())
        index_[key_of(beginning)] = {file, offset + begin, static_cast<std::uint32_t>(line.size())};
      begin = end + 1;
    }
    text.erase(0, begin);
    offset += begin;
    // A run that was killed may have left any part of its last line.
    const bool may_become_one = is_result(text) || report::JsonLines::first_member.starts_with(text);
    if (!may_become_one) return no_result(number);
    if (count == 0) return {};
  }
}

std::optional<ResumeIndex::Entry> ResumeIndex::find(const std::string& file, int document, int line,
                                                    const Fingerprint& content) const {
  const auto beginning = lines_.beginning(file, document, line, content);
  const auto found = index_.find(key_of(beginning));
  if (found == index_.end()) return std::nullopt;
  const auto& where = found->second;
  std::string text(where.length, '\0');
  const auto count = ::pread(where.file, text.data(), text.size(), static_cast<off_t>(where.offset));
  if (count != static_cast<ssize_t>(text.size()) || !text.starts_with(beginning)) return std::nullopt;
  ErrorList errors(file);
  yaml::DocumentSplitter sections(text, yaml::SplitAt::line_breaks,
                                  {.document_bytes = text.size(), .nodes = text.size()});
  const auto section = sections.next();
  yaml::Tree tree;
  if (section)
    yaml::DocumentReader({.document_bytes = text.size(), .nodes = text.size()}).read(*section, tree, errors);
  if (tree.empty() || !errors.empty()) return std::nullopt;
  auto summary = report::read_summary(tree.root(), library_);
  if (!summary) return std::nullopt;
  return Entry{.line = std::move(text),
               .summary = *std::move(summary),
               .critical = report::critical_weaknesses(tree.root(), line)};
}

}  // namespace entente::cli

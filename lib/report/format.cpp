#include "report/format.h"

#include <string_view>
#include <utility>

namespace entente::report {

namespace {

class Joined final : public Assembler {
 public:
  explicit Joined(Delimiters joints) : joints_(std::move(joints)) {}

  std::string add(Fragment part) override {
    if (part.text.empty()) return {};
    const auto& before = std::exchange(has_parts_, true) ? joints_.between : joints_.head;
    return before.empty() ? std::move(part.text) : before + part.text;
  }

  std::string end() override { return has_parts_ ? joints_.tail : joints_.head + joints_.tail; }

 private:
  Delimiters joints_;
  bool has_parts_ = false;
};

/// As an item of an array. Line breaks stand only between the parts of a report, never in a text.
std::string indented(std::string_view report) {
  std::string lines;
  while (!report.empty()) {
    const auto end = report.find('\n') + 1;
    lines.append("  ").append(report.substr(0, end));
    report.remove_prefix(end);
  }
  lines.pop_back();
  return lines;
}

class Array final : public Assembler {
 public:
  std::string add(Fragment part) override {
    if (++count_ == 1) {
      first_ = std::move(part.text);
      return {};
    }
    return (count_ == 2 ? "[\n" + indented(first_) : std::string()) + ",\n" + indented(part.text);
  }

  std::string end() override {
    if (count_ == 0) return "[]\n";
    return count_ == 1 ? first_ : "\n]\n";
  }

 private:
  std::string first_;  ///< until it is clear that it is not the only one
  std::size_t count_ = 0;
};

}  // namespace

std::unique_ptr<Assembler> joined(Delimiters joints) {
  return std::make_unique<Joined>(std::move(joints));
}

std::unique_ptr<Assembler> paragraphs() {
  return joined({.head = {}, .between = "\n\n", .tail = {}});
}

std::unique_ptr<Assembler> json_array() {
  return std::make_unique<Array>();
}

}  // namespace entente::report

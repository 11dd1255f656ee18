// Writes invented alliances, the same ones for the same seed on every machine:
//   entente-corpus [--seed N] COUNT yaml FOLDER    one file each, in folders of a thousand
//   entente-corpus [--seed N] COUNT json FOLDER    the same in JSON
//   entente-corpus [--seed N] COUNT stream FILE    documents of one YAML file; - is standard output
//   entente-corpus [--seed N] COUNT jsonl FILE     lines of JSON; - is standard output
#include <fmt/format.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "tests/bench/invented.h"

namespace {

using entente::bench::Inventor;

[[noreturn]] void give_up(std::string_view why) {
  fmt::print(stderr, "entente-corpus: {}\n", why);
  std::exit(1);
}

struct Order {
  std::uint64_t seed = 1;
  std::uint64_t count = 0;
  std::string_view form;
  std::string path;
};

Order order_of(std::span<char* const> words) {
  Order order;
  if (words.size() == 5 && std::string_view(words[0]) == "--seed") {
    order.seed = std::strtoull(words[1], nullptr, 10);
    words = words.subspan(2);
  }
  if (words.size() != 3) give_up("usage: entente-corpus [--seed N] COUNT yaml|json|stream|jsonl PATH");
  order.count = std::strtoull(words[0], nullptr, 10);
  order.form = words[1];
  order.path = words[2];
  return order;
}

/// A file that is written to the end, or else ends the program.
class Sink {
 public:
  explicit Sink(const std::string& path) : file_(path == "-" ? stdout : std::fopen(path.c_str(), "wb")) {
    if (file_ == nullptr) give_up(path + " cannot be written");
  }
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  ~Sink() {
    if (std::fclose(file_) != 0) give_up("the end could not be written");
  }

  void write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), file_) != text.size())
      give_up("a text could not be written");
  }

 private:
  std::FILE* file_;
};

using Append = void (*)(const Inventor& inventor, std::uint64_t number, std::string& text);

void append_file(const Inventor& inventor, std::uint64_t number, std::string& text) {
  entente::bench::append_yaml(inventor.invented(), number, text);
}
void append_document(const Inventor& inventor, std::uint64_t number, std::string& text) {
  if (number > 0) text += "---\n";
  append_file(inventor, number, text);
}
void append_line(const Inventor& inventor, std::uint64_t /*number*/, std::string& text) {
  text.append(inventor.json()).append("\n");
}

void write_stream(const Order& order, Append append) {
  constexpr std::size_t much = std::size_t{1} << 18;
  Inventor inventor(entente::bundled_library(), order.seed);
  Sink sink(order.path);
  std::string text;
  for (std::uint64_t number = 0; number < order.count; ++number) {
    inventor.invent(number);
    append(inventor, number, text);
    if (text.size() < much) continue;
    sink.write(text);
    text.clear();
  }
  sink.write(text);
}

void write_folder(const Order& order, Append append) {
  Inventor inventor(entente::bundled_library(), order.seed);
  std::string text;
  for (std::uint64_t number = 0; number < order.count; ++number) {
    const auto folder = fmt::format("{}/{:04}", order.path, number / 1000);
    if (number % 1000 == 0) std::filesystem::create_directories(folder);
    text.clear();
    inventor.invent(number);
    append(inventor, number, text);
    Sink(fmt::format("{}/{:07}.{}", folder, number, order.form)).write(text);
  }
}

}  // namespace

int main(int count, char** words) {
  const auto order = order_of(std::span(words, static_cast<std::size_t>(count)).subspan(1));
  if (order.form == "yaml") {
    write_folder(order, append_file);
  } else if (order.form == "json") {
    write_folder(order, append_line);
  } else if (order.form == "stream") {
    write_stream(order, append_document);
  } else if (order.form == "jsonl") {
    write_stream(order, append_line);
  } else {
    give_up(fmt::format("{} is not one of yaml, json, stream, jsonl", order.form));
  }
}

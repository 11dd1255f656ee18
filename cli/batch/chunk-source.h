// What is to be read, cut into pieces of work that do not grow with it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/input/input-arguments.h"
#include "yaml/read/document-splitter.h"

namespace entente::cli {

/// How documents follow one another in a text whose name does not tell.
enum class Form : std::uint8_t { automatic, yaml, json_lines };

/// Whether a file's name says how its text is cut.
bool tells_form(std::string_view name);

/// How the text of that name, which begins so, is cut: what its ending says, or else `form`, or else what it
/// looks like: JSON Lines where its first line is an object of its own.
yaml::SplitAt cut_of(std::string_view name, std::string_view beginning, Form form);

/// Small files, which the worker opens.
struct Files {
  std::vector<Input> inputs;
};

/// Documents of a text that is read here, since it is large or comes bit by bit.
struct Documents {
  struct Document {
    yaml::DocumentText section;  ///< its text is to be taken from beside it
    std::string text;
  };

  std::string file;
  std::vector<Document> documents;
  bool is_found = false;   ///< as of Input
  std::string error = {};  ///< why nothing more of it can be read
};

using Chunk = std::variant<Files, Documents>;

/// Gives them in the order of the inputs. Memory stays within some blocks whatever the inputs.
class ChunkSource {
 public:
  /// `first_line` is the number of standard input's first line.
  ChunkSource(std::vector<std::string> names, Form form, int first_line = 1);
  ChunkSource(const ChunkSource&) = delete;
  ChunkSource& operator=(const ChunkSource&) = delete;
  ~ChunkSource();

  /// Nothing where no input is left, or the run was interrupted.
  std::optional<Chunk> next();

 private:
  class Stream;

  std::optional<Chunk> next_of_stream();

  InputArguments inputs_;
  Form form_;
  int first_line_;
  std::optional<Input> ahead_;  ///< the input after the small files that were gathered
  std::unique_ptr<Stream> stream_;
};

}  // namespace entente::cli

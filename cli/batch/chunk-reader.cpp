#include "cli/batch/chunk-reader.h"

#include <fmt/format.h>

#include <utility>

#include "cli/io/files.h"
#include "cli/io/terminal.h"

namespace entente::cli {

void ChunkReader::read(Chunk chunk, ChunkHandler& handler) {
  if (auto* documents = std::get_if<Documents>(&chunk)) return read(*documents, handler);
  for (const auto& input : std::get<Files>(chunk).inputs) read(input, handler);
}

void ChunkReader::read(const Input& input, ChunkHandler& handler) {
  switch (input.what) {
    case Input::What::file:
      return read_file(input, handler);
    case Input::What::problem:
      return refuse(shown_name(input.name), input.reason, handler);
    case Input::What::note:
      return handler.add(Message{.text = message_line(fmt::format("{} {}", input.name, input.reason))});
    case Input::What::nothing:
      handler.add(Message{.text = message_line(fmt::format("{} {}", input.name, input.reason))});
      return handler.add_nothing_found();
  }
}

void ChunkReader::read_file(const Input& input, ChunkHandler& handler) {
  const auto file = cli::read_file(input.name);
  if (!file.text) return refuse(input.name, file.error, handler);
  handler.count_bytes(file.text->size());
  yaml::DocumentSplitter splitter(*file.text, cut_of(input.name, *file.text, form_));
  while (const auto text = splitter.next()) read(*text, input.name, input.is_found, handler);
}

void ChunkReader::read(Documents& documents, ChunkHandler& handler) {
  for (auto& document : documents.documents) {
    handler.count_bytes(document.section.bytes);
    document.section.text = document.text;
    read(document.section, documents.file, documents.is_found, handler);
  }
  if (!documents.error.empty()) refuse(documents.file, documents.error, handler);
}

void ChunkReader::read(const yaml::DocumentText& text, const std::string& file, bool is_found,
                       ChunkHandler& handler) {
  if (handler.takes_over(text, file)) return;
  auto description = reader_.read(text, file);
  if (is_found && !description.other.empty()) {
    // One message for each file is enough.
    if (text.document > 1) return;
    return handler.add(
        Message{.about = Message::About::skipped,
                .text = message_line(fmt::format("{} is {}, and is skipped", file, description.other))});
  }
  if (!description.alliance) {
    return refuse({.file = file, .document = text.document, .errors = std::move(description.errors)}, text,
                  handler);
  }
  for (const auto& warning : description.warnings)
    handler.add(Message{.text = to_text(warning, text.text, text.line, columns_of_errors()) + "\n"});
  handler.add(*std::move(description.alliance));
}

void ChunkReader::refuse(const std::string& file, const std::string& why, ChunkHandler& handler) const {
  refuse({.file = file, .document = 1, .errors = {unreadable(file, why)}}, {}, handler);
}

void ChunkReader::refuse(report::UnreadInput unread, const yaml::DocumentText& text,
                         ChunkHandler& handler) const {
  Message message{.about = Message::About::unread};
  for (const auto& error : unread.errors)
    message.text += to_text(error, text.text, text.line, columns_of_errors()) + "\n";
  handler.add(std::move(message));
  redact_for(audience_, unread.errors);
  handler.add(std::move(unread), text.is_empty);
}

}  // namespace entente::cli

#include "tests/report/read-workbook.h"

#include <fmt/format.h>
#include <minizip/unzip.h>
#include <pugixml.hpp>

#include <algorithm>
#include <cstdio>
#include <regex>
#include <stdexcept>

namespace entente::report {

namespace {

using Parts = std::map<std::string, std::string>;

void demand(bool holds, const std::string& what) {
  if (!holds) throw std::runtime_error(what);
}

/// For minizip, which calls it with what it was given for the name of a file: here, a text.
void* open_text(void*, const void* name, int) {
  const auto& text = *static_cast<const std::string*>(name);
  return ::fmemopen(const_cast<char*>(text.data()), text.size(), "rb");
}

std::string read_part(unzFile zip) {
  unz_file_info64 about = {};
  demand(unzOpenCurrentFile(zip) == UNZ_OK, "a part does not open");
  unzGetCurrentFileInfo64(zip, &about, nullptr, 0, nullptr, 0, nullptr, 0);
  std::string text(about.uncompressed_size, '\0');
  const auto read = unzReadCurrentFile(zip, text.data(), static_cast<unsigned>(text.size()));
  demand(read == static_cast<int>(text.size()), "a part is shorter than it says");
  demand(unzCloseCurrentFile(zip) == UNZ_OK, "a checksum is wrong");
  return text;
}

pugi::xml_document parsed(const Parts& parts, const std::string& name) {
  const auto part = parts.find(name);
  demand(part != parts.end(), "no part " + name);
  pugi::xml_document document;
  const auto result =
      document.load_string(part->second.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  demand(result, fmt::format("{}: {}", name, result.description()));
  return document;
}

/// `_x0041_` stands for the character of that number.
std::string unescaped(std::string text) {
  static const std::regex escape("_x([0-9A-Fa-f]{4})_");
  std::smatch found;
  std::string out;
  while (std::regex_search(text, found, escape)) {
    out += found.prefix().str() + static_cast<char>(std::stoi(found[1].str(), nullptr, 16));
    text = found.suffix().str();
  }
  return out + text;
}

std::vector<std::string> shared_texts(const Parts& parts) {
  std::vector<std::string> texts;
  const auto document = parsed(parts, "xl/sharedStrings.xml");
  for (const auto& item : document.child("sst").children("si"))
    texts.push_back(unescaped(item.child("t").text().get()));
  return texts;
}

std::map<std::string, std::string> targets(const Parts& parts, const std::string& part) {
  std::map<std::string, std::string> targets;
  if (!parts.contains(part)) return targets;
  const auto document = parsed(parts, part);
  for (const auto& relation : document.child("Relationships").children())
    targets[relation.attribute("Id").value()] = relation.attribute("Target").value();
  return targets;
}

std::string place(std::size_t row, std::size_t column) {
  std::string letters(1, static_cast<char>('A' + column % 26));
  if (column >= 26) letters.insert(letters.begin(), static_cast<char>('A' + column / 26 - 1));
  return fmt::format("{}{}", letters, row + 1);
}

class SheetReader {
 public:
  SheetReader(const Parts& parts, const std::string& part)
      : document_(parsed(parts, part)),
        styles_(parsed(parts, "xl/styles.xml")),
        texts_(shared_texts(parts)),
        targets_(targets(
            parts, std::regex_replace(part, std::regex("worksheets/"), "worksheets/_rels/") + ".rels")) {}

  std::vector<std::vector<ReadCell>> rows() {
    const auto sheet = document_.child("worksheet");
    for (const auto& link : sheet.child("hyperlinks").children()) {
      const auto id = link.attribute("r:id");
      links_[link.attribute("ref").value()] =
          id ? targets_.at(id.value()) : link.attribute("location").value();
    }
    std::vector<std::vector<ReadCell>> rows;
    for (const auto& row : sheet.child("sheetData").children()) {
      std::vector<ReadCell> cells;
      for (const auto& cell : row.children()) cells.push_back(read(cell, place(rows.size(), cells.size())));
      rows.push_back(std::move(cells));
    }
    return rows;
  }

 private:
  ReadCell read(pugi::xml_node node, const std::string& place) {
    demand(node.attribute("r").value() == place,
           fmt::format("{} stands at {}", node.attribute("r").value(), place));
    demand(!node.child("f"), "a formula at " + place);
    const auto format =
        std::next(styles_.child("styleSheet").child("cellXfs").begin(), node.attribute("s").as_int());
    ReadCell cell = {.text = node.child("v").text().get(),
                     .is_guarded = format->attribute("quotePrefix").as_bool(),
                     .leads_to = links_[place]};
    const bool is_text = std::string_view(node.attribute("t").value()) == "s";
    cell.is_number = !is_text && !cell.text.empty();
    if (is_text) cell.text = texts_.at(std::stoul(cell.text));
    return cell;
  }

  pugi::xml_document document_;
  pugi::xml_document styles_;
  std::vector<std::string> texts_;
  std::map<std::string, std::string> targets_;
  std::map<std::string, std::string> links_;
};

}  // namespace

const ReadCell& ReadSheet::at(std::size_t row, std::string_view title) const {
  const auto& head = rows.front();
  const auto column = std::ranges::find(head, title, &ReadCell::text) - head.begin();
  return rows.at(row + 1).at(static_cast<std::size_t>(column));
}

Parts read_parts(const std::string& bytes) {
  zlib_filefunc64_def memory = {};
  fill_fopen64_filefunc(&memory);
  memory.zopen64_file = open_text;
  const auto zip = unzOpen2_64(&bytes, &memory);
  demand(zip != nullptr, "no archive");
  Parts parts;
  for (auto status = unzGoToFirstFile(zip); status == UNZ_OK; status = unzGoToNextFile(zip)) {
    std::string name(100, '\0');
    unzGetCurrentFileInfo64(zip, nullptr, name.data(), name.size(), nullptr, 0, nullptr, 0);
    parts[name.c_str()] = read_part(zip);
  }
  unzClose(zip);
  return parts;
}

std::vector<ReadSheet> read_workbook(const std::string& bytes) {
  const auto parts = read_parts(bytes);
  for (const auto& [name, text] : parts) parsed(parts, name);
  const auto parts_of_sheets = targets(parts, "xl/_rels/workbook.xml.rels");
  std::vector<ReadSheet> sheets;
  const auto workbook = parsed(parts, "xl/workbook.xml");
  for (const auto& sheet : workbook.child("workbook").child("sheets").children()) {
    const auto part = "xl/" + parts_of_sheets.at(sheet.attribute("r:id").value());
    sheets.push_back({sheet.attribute("name").value(), SheetReader(parts, part).rows()});
  }
  return sheets;
}

std::string cells_as_text(const std::vector<ReadSheet>& sheets) {
  std::string text;
  for (const auto& sheet : sheets) {
    text += fmt::format("== {}\n", sheet.name);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
        const auto& cell = sheet.rows[row][column];
        if (cell.text.empty()) continue;
        const auto shown = std::regex_replace(cell.text, std::regex("\n"), "\n    ");
        text +=
            fmt::format("{} {}{}\n", place(row, column), shown,
                        cell.leads_to.empty() || cell.leads_to == cell.text ? "" : " -> " + cell.leads_to);
      }
    }
  }
  return text;
}

}  // namespace entente::report

// The terminal: what it can show, and the words on standard error.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report/page.h"
#include "text/complaint.h"

namespace entente::cli {

/// The terminal's width, else 100 columns; colour only where standard output is a terminal that wants it,
/// unless `color` (auto, always, never) says otherwise. What goes to the file `output`, where it is not
/// empty, has none of its own accord.
report::Look look(std::string_view color, std::string_view output = {});

/// Whether standard output is one.
bool is_terminal();

/// "entente: …" on standard error.
void complain(std::string_view message);

/// The same as a line of text.
std::string told(std::string_view message);

/// "there is no factor `x`; did you mean `y`?" on standard error, or where to look where nothing is near.
void complain_of_unknown(std::string_view message, std::string_view word,
                         std::span<const std::string_view> known, std::string_view look_in);

/// What is wrong with a file that cannot be read at all.
Complaint unreadable(const std::string& name, const std::string& why);

/// The same, on standard error.
void complain_of_unreadable(const std::string& name, const std::string& why);

/// Complaints about a file on standard error, with the lines they are about.
void complain(std::span<const Complaint> complaints, std::string_view text);

}  // namespace entente::cli

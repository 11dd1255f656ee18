// A program that does nothing: the least that a start can cost.
int main() {}

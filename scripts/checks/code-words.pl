#!/usr/bin/env perl
# code-words.pl han                prints each line of code in Sources, the language packs aside,
#                                  with a Han character in it, spelled or escaped
# code-words.pl unsafe PATTERNS    prints, for each file in Sources that no pattern names, the first
#                                  line of Swift code that says `unsafe` or escapes the checks
# Comments are not code; string literals are.
use strict;
use warnings;
use File::Find;

my $rule = shift @ARGV || '';
my @patterns;
if ($rule eq 'unsafe') {
  my $list = shift @ARGV or die "usage: code-words.pl unsafe PATTERNS\n";
  open my $rows, '<', $list or die "$list: $!\n";
  while (<$rows>) {
    next if /^\s*(#|$)/;
    s/\s+$//;
    push @patterns, qr/^\Q$_\E$/ =~ s/\\\*/[^\/]*/gr;
  }
} elsif ($rule ne 'han') {
  die "usage: code-words.pl han | unsafe PATTERNS\n";
}

my $han = qr/[\x{2E80}-\x{2FDF}\x{3005}\x{3007}\x{3021}-\x{3029}\x{3400}-\x{4DBF}\x{4E00}-\x{9FFF}\x{F900}-\x{FAFF}\x{20000}-\x{3FFFF}]/;

my @files;
find({ no_chdir => 1, wanted => sub { push @files, $_ if /\.(swift|c|h)$/ } }, 'Sources');
for my $file (sort @files) {
  next if $rule eq 'han' && $file =~ m{^Sources/LanguagePacks/};
  next if $rule eq 'unsafe' && ($file !~ /\.swift$/ || grep { $file =~ $_ } @patterns);
  open my $handle, '<:encoding(UTF-8)', $file or die "$file: $!\n";
  my @lines = split /\n/, code_of(do { local $/; <$handle> }), -1;
  for my $number (1 .. @lines) {
    my $line = $lines[$number - 1];
    if ($rule eq 'han') {
      my @escaped = map { chr hex } $line =~ /\\u\{([0-9A-Fa-f]{1,8})\}/g;
      my ($found) = join('', $line, @escaped) =~ /($han)/ or next;
      printf "%s:%d: the Han character U+%04X stands in code; words belong in Sources/LanguagePacks\n",
        $file, $number, ord $found;
    } else {
      $line =~ s/"(?:[^"\\]|\\.)*"//g;
      my ($word) = $line =~ /(?<![\w.])(unsafe\b|\@unchecked\b|unsafeBitCast\b|nonisolated\(unsafe\))/
        or next;
      print "$file:$number: $word stands in a file that scripts/unsafe-files.txt does not name\n";
      last;
    }
  }
}

# The source with its comments blanked, line for line.
sub code_of {
  my ($source) = @_;
  my $code = '';
  my $depth = 0;
  pos($source) = 0;
  while (pos $source < length $source) {
    if ($depth) {
      # Inside a comment, quotes mean nothing; Swift's block comments nest.
      if ($source =~ /\G\/\*/gc) { $depth++ }
      elsif ($source =~ /\G\*\//gc) { $depth-- }
      elsif ($source =~ /\G\n/gc) { $code .= "\n" }
      else { $source =~ /\G(?:[^*\/\n]+|.)/gc }
    }
    elsif ($source =~ /\G\/\*/gc) { $depth++ }
    elsif ($source =~ /\G\/\/[^\n]*/gc) { next }
    elsif ($source =~ /\G("""(?:[^\\]|\\.)*?"""|"(?:[^"\\\n]|\\.)*"|[^"\/]+|.)/gcs) { $code .= $1 }
  }
  return $code;
}

#!/usr/bin/env perl
# imports.pl TABLE: prints each import in Sources that TABLE does not allow, and each header of
# Graphviz that is included outside the shim.
use strict;
use warnings;
use File::Find;

my (%allowed, %everywhere);
my $table = shift @ARGV or die "usage: imports.pl TABLE\n";
open my $rows, '<', $table or die "$table: $!\n";
while (<$rows>) {
  next if /^\s*(#|$)/;
  my ($module, $names) = /^(\S+):\s*(.*)$/ or die "$table:$.: not MODULE: NAMES\n";
  my %names = map { $_ => 1 } split ' ', $names;
  if ($module eq '*') { %everywhere = %names } else { $allowed{$module} = \%names }
}

my @files;
find({ no_chdir => 1, wanted => sub { push @files, $_ if /\.(swift|c|h)$/ } }, 'Sources');
for my $file (sort @files) {
  my ($module) = $file =~ m{^Sources/([^/]+)/} or next;
  open my $lines, '<', $file or die "$file: $!\n";
  while (<$lines>) {
    if ($file =~ /\.swift$/) {
      my ($name) = /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)\s+)?(\w+)/
        or next;
      next if $everywhere{$name};
      if (!$allowed{$module}) {
        print "$file:$.: $table has no line for the module $module\n";
      } elsif (!$allowed{$module}{$name}) {
        print "$file:$.: $module may not import $name\n";
      }
    } elsif (m{^\s*#\s*include\s*[<"](?:graphviz/)?(?:gvc|cgraph|gvplugin|gvcext|types)\.h}) {
      print "$file:$.: only GraphvizShim may include a header of Graphviz\n"
        unless $module eq 'GraphvizShim' || $module eq 'CGraphviz';
    }
  }
}

#!/bin/bash
# Makes the Debian package.
# usage: scripts/debian-package.sh VERSION PROGRAM SHARED ROOT OUT     SHARED is what dist.sh has gathered, ROOT a folder to work in
set -euo pipefail
cd "$(dirname "$0")/.."
version=$1 program=$2 shared=$3 root=$4 out=$5
maintainer=${DEB_MAINTAINER:-$(git log -1 --format="%an <%ae>" 2>/dev/null || echo "Dossier <dossier@localhost.localdomain>")}
revision=$version-1
arch=$(dpkg --print-architecture)

rm -rf "$root"
doc=$root/usr/share/doc/dossier
mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/share/zsh" "$root/usr/share/man/man1" "$doc"
install -m 755 "$program" "$root/usr/bin/dossier"
cp -r "$shared/bash-completion" "$shared/fish" "$root/usr/share/"
cp -r "$shared/zsh" "$root/usr/share/zsh/vendor-completions"
gzip -9nc "$shared/man/man1/dossier.1" >"$root/usr/share/man/man1/dossier.1.gz"
gzip -9nc CHANGELOG.md >"$doc/changelog.gz"
cp -r "$shared/licences" "$doc/licences"
# Debian has these two on every machine.
rm "$doc/licences/Apache-2.0.txt" "$doc/licences/GPL-3.txt"
gzip -9nc <<END >"$doc/changelog.Debian.gz"
dossier ($revision) stable; urgency=medium

  * Made from the sources of Dossier $version. What has changed: changelog.gz.

 -- $maintainer  $(date -R -d "@$SOURCE_DATE_EPOCH")
END
sed "s/YEAR/$(date -d "@$SOURCE_DATE_EPOCH" +%Y)/" scripts/packaging/copyright >"$doc/copyright"

# dpkg-shlibdeps wants a source package around it.
mkdir -p "$root/../source/debian"
printf 'Source: dossier\n\nPackage: dossier\nArchitecture: any\n' >"$root/../source/debian/control"
depends=$(cd "$root/../source" && dpkg-shlibdeps -O -e"$OLDPWD/$root/usr/bin/dossier" | sed -n 's/^shlibs:Depends=//p')
cat >"$root/DEBIAN/control" <<END
Package: dossier
Version: $revision
Architecture: $arch
Maintainer: $maintainer
Section: web
Priority: optional
Installed-Size: $(du -sk --apparent-size --exclude=DEBIAN "$root" | cut -f1)
Depends: $depends
Description: static site generator for curated briefings
 Dossier makes a web site of a folder of Markdown: briefings with numbered
 sources, a page for every stored article, person, organization, place and
 event, backlinks with the sentence around each mention, feeds and indexes.
 .
 It checks every reference, holds back what is not to be seen, and shows the
 site in a browser while one writes. Any web server can publish the result.
END
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f ! -path '*/bin/*' -exec chmod 644 {} +
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
file=$out/dossier_${revision}_$arch.deb
dpkg-deb --root-owner-group --threads-max=1 -Zxz --build "$root" "$file" >/dev/null
echo "$file: $(($(stat -c %s "$file") / 1000000)) MB, depends on $depends"

package jp.madoguchi.signature;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of an encoding as somebody bends it who wants us to fall over. What strings of bytes hold (extensions,
 * keys, a CMS's content) is part of the tree when it is an encoding itself.
 */
final class BerNode {

    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int CONSTRUCTED = 0x20;

    /** What bending changes; the rest of the element is as it was read. */
    int tag;

    byte[] content;
    final List<BerNode> children;
    Length length = Length.DER;
    int levelsAbove;
    private byte @Nullable [] instead;

    private BerNode(int tag, byte[] content, List<BerNode> children) {
        this.tag = tag;
        this.content = content;
        this.children = children;
    }

    static BerNode of(byte[] der) {
        var all = read(der, 0, der.length);
        if (all == null || all.size() != 1) {
            throw new IllegalArgumentException("not one element in DER");
        }
        return all.get(0);
    }

    BerNode copy() {
        var copy = new BerNode(
                tag,
                content,
                new ArrayList<>(children.stream().map(BerNode::copy).toList()));
        copy.length = length;
        copy.levelsAbove = levelsAbove;
        copy.instead = instead;
        return copy;
    }

    /** This and all below it, in the order of the encoding. */
    List<BerNode> all() {
        var all = new ArrayList<BerNode>();
        all.add(this);
        children.forEach(child -> all.addAll(child.all()));
        return all;
    }

    Optional<BerNode> parentOf(BerNode node) {
        return all().stream()
                .filter(candidate -> candidate.children.stream().anyMatch(child -> child == node))
                .findFirst();
    }

    /** Whatever it was, now it is these bytes. */
    void becomes(byte[] bytes) {
        instead = bytes;
    }

    byte[] encoded() {
        if (instead != null) {
            return instead;
        }
        var inside = new ByteArrayOutputStream();
        if (!children.isEmpty() && tag == BIT_STRING) {
            inside.write(0);
        }
        if (children.isEmpty()) {
            inside.writeBytes(content);
        }
        children.forEach(child -> inside.writeBytes(child.encoded()));
        var element = length.encode(tag, inside.toByteArray());
        return levelsAbove == 0 ? element : nested(element);
    }

    /** In so many sequences of indefinite length, without recursion. */
    private byte[] nested(byte[] element) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < levelsAbove; i++) {
            out.writeBytes(new byte[] {0x30, (byte) 0x80});
        }
        out.writeBytes(element);
        out.writeBytes(new byte[2 * levelsAbove]);
        return out.toByteArray();
    }

    /** All elements of a range, or null when it is not made of such. */
    private static @Nullable List<BerNode> read(byte[] der, int from, int to) {
        var nodes = new ArrayList<BerNode>();
        try {
            for (int at = from; at < to; ) {
                var element = Tlv.at(der, at, to);
                nodes.add(node(der, element));
                at = element.end();
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        return nodes;
    }

    private static BerNode node(byte[] der, Tlv element) {
        int skipped = element.tag() == BIT_STRING ? 1 : 0;
        boolean mayHold =
                (element.tag() & CONSTRUCTED) != 0 || element.tag() == BIT_STRING || element.tag() == OCTET_STRING;
        var inside = mayHold && element.start() + skipped < element.end()
                ? read(der, element.start() + skipped, element.end())
                : null;
        return new BerNode(
                element.tag(),
                Arrays.copyOfRange(der, element.start(), element.end()),
                inside == null ? new ArrayList<>() : inside);
    }

    /** How the length is told. */
    enum Length {
        DER,
        /** Definite, in more bytes than needed. */
        LONG,
        INDEFINITE,
        /** Indefinite without the end. */
        ENDLESS,
        SHORTER,
        FAR_TOO_LONG,
        NEGATIVE;

        private static final List<Length> ALL = List.of(values());

        static Length at(int number) {
            return ALL.get(number % ALL.size());
        }

        byte[] encode(int tag, byte[] inside) {
            var out = new ByteArrayOutputStream();
            out.write(tag);
            switch (this) {
                case DER -> out.writeBytes(definite(inside.length));
                case LONG -> out.writeBytes(bytes(0x84, inside.length));
                case INDEFINITE, ENDLESS -> out.write(0x80);
                case SHORTER -> out.writeBytes(definite(inside.length / 2));
                case FAR_TOO_LONG -> out.writeBytes(bytes(0x84, Integer.MAX_VALUE - 3));
                case NEGATIVE -> out.writeBytes(bytes(0x84, -2));
            }
            out.writeBytes(inside);
            if (this == INDEFINITE) {
                out.writeBytes(new byte[2]);
            }
            return out.toByteArray();
        }

        private static byte[] definite(int length) {
            if (length < 0x80) {
                return new byte[] {(byte) length};
            }
            return length < 0x100
                    ? new byte[] {(byte) 0x81, (byte) length}
                    : length < 0x10000
                            ? new byte[] {(byte) 0x82, (byte) (length >>> 8), (byte) length}
                            : new byte[] {(byte) 0x83, (byte) (length >>> 16), (byte) (length >>> 8), (byte) length};
        }

        private static byte[] bytes(int first, int value) {
            return new byte[] {
                (byte) first, (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
            };
        }
    }
}

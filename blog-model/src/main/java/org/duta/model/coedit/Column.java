package org.duta.model.coedit;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Numbers in as few bytes as they need: seven bits a byte, the lowest first, the eighth bit says
 * that more follow (as LEB128); signed ones take turns, 0, -1, 1, -2, so that small ones stay
 * small.
 */
final class Column {

    private static final int LONGEST_NUMBER = 10;

    private Column() {}

    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        /** At least 0. */
        void add(long number) {
            long left = number;
            while ((left & ~0x7FL) != 0) {
                bytes.write((int) (left & 0x7F | 0x80));
                left >>>= 7;
            }
            bytes.write((int) left);
        }

        void addSigned(long number) {
            add(number << 1 ^ number >> 63);
        }

        /** Any text, well-formed or not: the number of units and each unit. */
        void add(String text) {
            add(text.length());
            addUnits(text);
        }

        void addUnits(String text) {
            for (int i = 0; i < text.length(); i++) {
                add(text.charAt(i));
            }
        }

        void addBytes(byte[] added) {
            bytes.writeBytes(added);
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }
    }

    /** Every method throws IllegalArgumentException where there is no such thing to read. */
    static final class Reader {
        private final ByteBuffer bytes;

        Reader(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        long next() {
            long number = 0;
            try {
                for (int i = 0; i < LONGEST_NUMBER; i++) {
                    byte part = bytes.get();
                    number |= (part & 0x7FL) << 7 * i;
                    if (part >= 0) {
                        return number;
                    }
                }
            } catch (BufferUnderflowException e) {
                throw new IllegalArgumentException("A column is too short", e);
            }
            throw new IllegalArgumentException("A number of more than ten bytes");
        }

        long nextSigned() {
            long number = next();
            return number >>> 1 ^ -(number & 1);
        }

        /** A length or a count, at least 0. */
        int nextInt() {
            long number = next();
            if (number < 0 || number > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("A length of " + number);
            }
            return (int) number;
        }

        String nextText() {
            return nextUnits(nextInt());
        }

        String nextUnits(int count) {
            if (count > bytes.remaining()) {
                throw new IllegalArgumentException("A column is too short");
            }
            char[] units = new char[count];
            for (int i = 0; i < count; i++) {
                units[i] = (char) next();
            }
            return new String(units);
        }

        /** A column inside this one. */
        Reader nextColumn(int length) {
            if (length > bytes.remaining()) {
                throw new IllegalArgumentException("A column is too short");
            }
            Reader column = new Reader(bytes.slice(bytes.position(), length));
            bytes.position(bytes.position() + length);
            return column;
        }
    }
}

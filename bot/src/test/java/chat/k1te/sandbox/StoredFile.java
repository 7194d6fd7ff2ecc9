package chat.k1te.sandbox;

/// The bytes behind a `file_id`. Width and height are 0 unless it is a picture.
///
/// @param size what Telegram says it is; more than there are bytes when a test only pretends
record StoredFile(
        String id,
        String uniqueId,
        String path,
        String name,
        String mimeType,
        byte[] bytes,
        long size,
        Picture.Size dimensions) {}

<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use PHPUnit\Framework\Assert;

/**
 * Posts of a test, on any site.
 *
 * @phpstan-type Fields array{
 *     post_title?: string, post_content?: string, post_excerpt?: string, post_name?: string, post_type?: string, post_status?: string,
 *     post_date?: string, post_date_gmt?: string, post_author?: int, post_password?: string, tags_input?: list<string>,
 *     tax_input?: array<string, list<string>>, meta_input?: array<string, mixed>
 * }
 */
final class Posts {

	private const A_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

	/** @var list<array{int, int}> Site and ID of each. */
	private static array $created = [];

	/** @param Fields $fields */
	public static function create( array $fields = [] ): int {
		$id = wp_insert_post(
			$fields + [
				'post_title'   => 'A title',
				'post_content' => 'Words',
				'post_status'  => 'publish',
				'post_author'  => 1,
			],
			true
		);
		Assert::assertIsInt( $id );
		return self::added( $id );
	}

	/** It is deleted after the test. */
	public static function added( int $id ): int {
		self::$created[] = [ get_current_blog_id(), $id ];
		return $id;
	}

	public static function get( int $id ): \WP_Post {
		$post = get_post( $id );
		Assert::assertInstanceOf( \WP_Post::class, $post );
		return $post;
	}

	/** An image in the library. */
	public static function image(): int {
		$upload = wp_upload_bits( uniqid() . '.png', null, (string) base64_decode( self::A_PIXEL, true ) );
		$id     = wp_insert_attachment( [ 'post_mime_type' => 'image/png', 'post_title' => 'A pixel' ], $upload['file'] );
		Assert::assertIsInt( $id );
		$file = get_post_meta( $id, '_wp_attached_file', true );
		wp_update_attachment_metadata( $id, [ 'width' => 1, 'height' => 1, 'file' => $file, 'sizes' => [] ] );
		return self::added( $id );
	}

	/** @return int A new image, which it has now. */
	public static function attach_image( int $id ): int {
		$image = self::image();
		set_post_thumbnail( $id, $image );
		return $image;
	}

	/**
	 * As code does that knows the tables.
	 *
	 * @param array<string, string> $columns
	 */
	public static function write( int $id, array $columns ): void {
		WordPress::database()->update( WordPress::database()->posts, $columns, [ 'ID' => $id ] );
		clean_post_cache( $id );
	}

	public static function delete_all(): void {
		foreach ( self::$created as [ $site, $id ] ) {
			switch_to_blog( $site );
			wp_delete_post( $id, true );
			restore_current_blog();
		}
		self::$created = [];
	}
}

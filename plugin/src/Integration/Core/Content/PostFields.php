<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Content;

use MultisiteWebhooks\Domain\PlainText;

/** What events tell of a post. */
final class PostFields {

	/** Of a text, in characters. Payloads are kept for each event, and the content stays where it is. */
	private const MAX_TEXT = 1000;

	/** As WordPress makes excerpts. */
	private const EXCERPT_WORDS = 55;
	private const EXCERPT_BYTES = 20_000;

	private const MAX_TERMS = 100;

	/** Posts, pages and other public types. Not what WordPress also stores as posts: revisions, menu items, templates, files. */
	public static function is_public_type( \WP_Post $post ): bool {
		return 'attachment' !== $post->post_type && true === get_post_type_object( $post->post_type )?->public;
	}

	/**
	 * @param ?PostParts $parts Where they are known without reading them.
	 * @return array<string, mixed>
	 */
	public static function of( \WP_Post $post, ?PostParts $parts = null ): array {
		$parts ??= new PostParts( self::terms( $post ), self::featured_image( $post ) );
		// The row alone: a WP_User also works out what they may do, which takes longer than the rest of this.
		$author = \WP_User::get_data_by( 'id', (string) $post->post_author );
		$parent = (int) $post->post_parent;
		$rest   = rest_get_route_for_post( $post );
		return [
			'post_id'            => $post->ID,
			'post_type'          => $post->post_type,
			'status'             => $post->post_status,
			'title'              => self::text( $post->post_title ),
			'slug'               => self::slug( $post ),
			'url'                => (string) get_permalink( $post ),
			'excerpt'            => self::excerpt( $post ),
			'author_id'          => $author instanceof \stdClass ? (int) $post->post_author : null,
			'author_name'        => $author instanceof \stdClass ? PlainText::of( $author->display_name ) : null,
			'published_at'       => PlainText::time( $post->post_date_gmt ),
			'modified_at'        => PlainText::time( $post->post_modified_gmt ),
			'parent_id'          => 0 === $parent ? null : $parent,
			'password_protected' => '' !== $post->post_password,
			'terms'              => $parts->terms,
			'featured_image_url' => $parts->featured_image,
			'rest_url'           => '' === $rest ? null : rest_url( $rest ),
			'edit_url'           => admin_url( "post.php?post={$post->ID}&action=edit" ),
		];
	}

	/** @return array<string, mixed> What makes a change of a post, by the names of its payload; of the content only a hash. */
	public static function compared( \WP_Post $post ): array {
		$parent = (int) $post->post_parent;
		return [
			'status'             => $post->post_status,
			'title'              => self::text( $post->post_title ),
			'slug'               => self::slug( $post ),
			'content'            => md5( $post->post_content ),
			'excerpt'            => self::text( $post->post_excerpt ),
			'author_id'          => (int) $post->post_author,
			'published_at'       => PlainText::time( $post->post_date_gmt ),
			'parent_id'          => 0 === $parent ? null : $parent,
			'password_protected' => '' !== $post->post_password,
			'terms'              => self::terms( $post ),
			'featured_image_url' => self::featured_image( $post ),
		];
	}

	public static function text( mixed $stored ): string {
		return mb_substr( PlainText::of( $stored ), 0, self::MAX_TEXT );
	}

	/** As people write it: WordPress stores "m%c3%bcnchen". */
	private static function slug( \WP_Post $post ): string {
		return PlainText::of( urldecode( $post->post_name ) );
	}

	private static function excerpt( \WP_Post $post ): string {
		if ( '' !== $post->post_password ) {
			return '';
		}
		if ( '' !== $post->post_excerpt ) {
			return self::text( wp_strip_all_tags( $post->post_excerpt ) );
		}
		// WordPress's own excerpt runs every block and shortcode of the content.
		$start = mb_strcut( $post->post_content, 0, self::EXCERPT_BYTES );
		$plain = wp_strip_all_tags( strip_shortcodes( (string) preg_replace( '/<!--.*?-->/s', ' ', $start ) ), true );
		$words = preg_split( '/\s+/u', $plain, self::EXCERPT_WORDS + 1, PREG_SPLIT_NO_EMPTY );
		$words = false === $words ? [] : $words;
		$first = implode( ' ', array_slice( $words, 0, self::EXCERPT_WORDS ) );
		return self::text( $first . ( count( $words ) > self::EXCERPT_WORDS ? ' …' : '' ) );
	}

	public static function featured_image( \WP_Post $post ): ?string {
		$image = (int) get_post_thumbnail_id( $post );
		$url   = 0 === $image ? false : wp_get_attachment_url( $image );
		return false === $url ? null : $url;
	}

	/** @return list<array{taxonomy: string, name: string, slug: string}> */
	private static function terms( \WP_Post $post ): array {
		// In one query, not one for each taxonomy.
		update_object_term_cache( [ $post->ID ], $post->post_type );
		$terms = [];
		foreach ( get_object_taxonomies( $post, 'objects' ) as $taxonomy ) {
			$found = $taxonomy->public ? get_the_terms( $post, $taxonomy->name ) : false;
			$terms = [ ...$terms, ...array_map( self::term( ... ), array_values( is_array( $found ) ? $found : [] ) ) ];
		}
		return self::sorted_terms( $terms );
	}

	public static function tells_taxonomy( \WP_Post $post, string $name ): bool {
		$taxonomy = get_taxonomy( $name );
		return $taxonomy instanceof \WP_Taxonomy && $taxonomy->public && is_object_in_taxonomy( $post->post_type, $name );
	}

	/** @return array{taxonomy: string, name: string, slug: string} */
	public static function term( \WP_Term $term ): array {
		return [
			'taxonomy' => $term->taxonomy,
			'name'     => PlainText::of( $term->name ),
			'slug'     => PlainText::of( urldecode( $term->slug ) ),
		];
	}

	/**
	 * @param list<array{taxonomy: string, name: string, slug: string}> $terms
	 * @return list<array{taxonomy: string, name: string, slug: string}>
	 */
	public static function sorted_terms( array $terms ): array {
		sort( $terms );
		return array_slice( $terms, 0, self::MAX_TERMS );
	}
}

<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Content;

/**
 * What WordPress stores with the posts that it is creating, so that recording them reads nothing back: an import would make two queries
 * for each. Code that stores terms or images by other ways is not seen here; events are read anew before they are closed.
 */
final class NewPosts {

	/** Of posts. Terms are set for other things as well, also before the rest is stored. */
	private const MAX_SET = 20;

	/** An import uses the same terms again and again. */
	private const MAX_TERMS = 500;

	/** @var array<string, array<string, list<int>>> By post and taxonomy. */
	private array $set = [];

	/** @var array<string, array{taxonomy: string, name: string, slug: string}> By site and ID (of the term in its taxonomy). */
	private array $terms = [];

	private bool $has_image = false;

	/** @param array<array-key, mixed> $given To wp_insert_post(). */
	public function begin( array $given ): void {
		$fields          = is_array( $given['meta_input'] ?? null ) ? $given['meta_input'] : [];
		$this->has_image = isset( $given['_thumbnail_id'] ) || isset( $fields['_thumbnail_id'] );
	}

	/** After WordPress has stored them. */
	public function set_terms( Subject $subject, mixed $ids, mixed $taxonomy, mixed $is_added ): void {
		if ( ! is_array( $ids ) || ! is_string( $taxonomy ) ) {
			return;
		}
		$now              = array_map( intval( ... ), array_filter( $ids, is_numeric( ... ) ) );
		$set              = $this->set[ $subject->key() ] ?? [];
		$earlier          = (bool) $is_added ? $set[ $taxonomy ] ?? [] : [];
		$set[ $taxonomy ] = array_values( array_unique( [ ...$earlier, ...$now ] ) );

		$this->set[ $subject->key() ] = $set;
		$this->set                    = array_slice( $this->set, -self::MAX_SET );
	}

	/** Of the one whose saving began last. */
	public function parts( Subject $subject, \WP_Post $post ): PostParts {
		$terms = [];
		foreach ( $this->set[ $subject->key() ] ?? [] as $taxonomy => $ids ) {
			if ( PostFields::tells_taxonomy( $post, $taxonomy ) ) {
				$terms = [ ...$terms, ...$this->terms( $subject, $taxonomy, $ids ) ];
			}
		}
		return new PostParts( PostFields::sorted_terms( $terms ), $this->has_image ? PostFields::featured_image( $post ) : null );
	}

	/**
	 * @param list<int> $ids
	 * @return list<array{taxonomy: string, name: string, slug: string}>
	 */
	private function terms( Subject $subject, string $taxonomy, array $ids ): array {
		$keys    = array_map( static fn ( int $id ): string => "{$subject->site_id} {$id}", $ids );
		$missing = array_diff_key( array_combine( $keys, $ids ), $this->terms );
		if ( [] !== $missing ) {
			$this->terms = [ ...array_slice( $this->terms, -self::MAX_TERMS ), ...$this->read_terms( $subject, $taxonomy, $missing ) ];
		}
		return array_values( array_intersect_key( $this->terms, array_flip( $keys ) ) );
	}

	/**
	 * @param non-empty-array<string, int> $ids
	 * @return array<string, array{taxonomy: string, name: string, slug: string}>
	 */
	private function read_terms( Subject $subject, string $taxonomy, array $ids ): array {
		$read  = [];
		$found = get_terms(
			[
				'taxonomy'               => $taxonomy,
				'term_taxonomy_id'       => array_values( $ids ),
				'hide_empty'             => false,
				'update_term_meta_cache' => false,
			]
		);
		foreach ( is_array( $found ) ? $found : [] as $term ) {
			if ( $term instanceof \WP_Term ) {
				$read[ "{$subject->site_id} {$term->term_taxonomy_id}" ] = PostFields::term( $term );
			}
		}
		return $read;
	}
}

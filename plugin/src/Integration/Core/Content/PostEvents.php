<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Content;

use MultisiteWebhooks\Integration\Core\Changes;
use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\OpenChanges;

/**
 * Records posts that are published, changed after that, or moved to the trash. WordPress stores a post in steps, terms and featured
 * image after the text and in other functions, so publications and updates stay open until the request ends.
 */
final class PostEvents {

	private const FEATURED_IMAGE = '_thumbnail_id';

	/** Those whose deletion fails are never said to be deleted. */
	private const MAX_LEAVING = 20;

	/** More than are ever open: see OpenEvents. */
	private const MAX_TOLD = 100;

	/** @var array<string, true> Posts that are being deleted, which takes their terms and fields first. */
	private array $leaving = [];

	/** @var array<int, list<int>> By site, the posts whose events will be asked again what they say. */
	private array $told = [];

	/** Terms come first, then the new status. A new post has no ID yet. */
	private readonly RunningSaves $saves;

	private readonly NewPosts $new_posts;

	private readonly OpenChanges $published;

	/** Compared with what they were, as they are published. */
	private readonly OpenChanges $updated;

	public function __construct( private readonly CoreRecorder $recorder ) {
		$this->saves     = new RunningSaves();
		$this->new_posts = new NewPosts();
		$this->published = new OpenChanges( $recorder );
		$this->updated   = new OpenChanges( $recorder );
	}

	/** Whenever a post is saved, once it is stored. Other code that changes the status by itself fires this action as well. */
	public function status_changed( mixed $status = '', mixed $previous = '', mixed $post = null ): void {
		$is_new = $this->saved( $post, $previous );
		$now    = $post instanceof \WP_Post && $status !== $previous ? self::post( $post->ID ) : null;
		if ( null === $now || $now->post_status !== $status || ! is_string( $previous ) || '' === $previous ) {
			return;
		}
		if ( 'publish' === $status ) {
			$this->published( $now, $previous, $is_new );
		} elseif ( 'trash' === $status && ! in_array( $previous, [ 'new', 'auto-draft' ], true ) ) {
			$this->trashed( $now, $previous );
		}
	}

	/** The first that happens when a post is saved. */
	public function saving( mixed $data = [], mixed $given = [] ): void {
		$given = is_array( $given ) ? $given : [];
		$key   = Subject::here( $given['ID'] ?? 0 )->key();
		$this->saves->begin( $key );
		$this->new_posts->begin( $given );
		unset( $this->leaving[ $key ] );
	}

	/** Before a post is written that exists already. */
	public function updating( mixed $id = 0 ): void {
		$subject = Subject::here( $id );
		$post    = self::post( $subject->id );
		if ( null !== $post && 'publish' === $post->post_status && ! $this->is_told( $subject ) ) {
			$this->updated->begin( $subject->key(), static fn (): array => PostFields::compared( $post ) );
		}
	}

	/** Before something gets a term or loses it. What happens to the terms while a post is saved is a part of that. */
	public function terms_changing( mixed $id = 0 ): void {
		if ( ! $this->saves->has( Subject::here( $id )->key(), Subject::here( 0 )->key() ) ) {
			$this->updating( $id );
		}
	}

	public function terms_set(
		mixed $id = 0,
		mixed $given = [],
		mixed $terms = [],
		mixed $taxonomy = '',
		mixed $is_added = false,
	): void {
		$this->new_posts->set_terms( Subject::here( $id ), $terms, $taxonomy, $is_added );
	}

	public function field_adding( mixed $id = 0, mixed $name = '' ): void {
		if ( self::FEATURED_IMAGE === $name ) {
			$this->terms_changing( $id );
		}
	}

	public function field_changing( mixed $field = 0, mixed $id = 0, mixed $name = '' ): void {
		$this->field_adding( $id, $name );
	}

	public function field_changed( mixed $field = 0, mixed $id = 0, mixed $name = '' ): void {
		if ( self::FEATURED_IMAGE === $name ) {
			$this->updated( $id );
		}
	}

	/** After anything that may have changed a post. Without a change, more may follow: code often changes terms after it has saved. */
	public function updated( mixed $id = 0 ): void {
		$subject = Subject::here( $id );
		if ( $this->saves->has( $subject->key() ) ) {
			return;
		}
		$payload = fn ( mixed $before ): ?array => $this->changed( $subject, is_array( $before ) ? $before : [] );
		$this->tell( $this->updated, $subject, 'post_updated', $payload );
	}

	public function deleting( mixed $id = 0 ): void {
		$key                   = Subject::here( $id )->key();
		$this->leaving[ $key ] = true;
		$this->leaving         = array_slice( $this->leaving, -self::MAX_LEAVING );
		$this->updated->forget( $key );
	}

	public function deleted( mixed $id = 0 ): void {
		unset( $this->leaving[ Subject::here( $id )->key() ] );
	}

	/** Open events are closed: what happens from now on is a change of its own. */
	public function forget(): void {
		$this->published->forget_all();
		$this->updated->forget_all();
	}

	/** @return bool Whether it is being created. */
	private function saved( mixed $post, mixed $previous ): bool {
		$id     = 'new' === $previous ? 0 : ( $post instanceof \WP_Post ? $post->ID : 0 );
		$key    = Subject::here( $id )->key();
		$is_new = 0 === $id && $this->saves->has( $key );
		$this->saves->end( $key );
		return $is_new;
	}

	private function published( \WP_Post $post, string $previous, bool $is_new ): void {
		$subject = Subject::here( $post->ID );
		if ( $this->published->goes_on( $subject->key() ) ) {
			return;
		}

		$this->published->begin( $subject->key(), static fn (): null => null );
		$parts   = $is_new ? $this->new_posts->parts( $subject, $post ) : null;
		$payload = function () use ( $subject, $previous, &$parts ): ?array {
			$now   = $this->payload( $subject, [ 'previous_status' => $previous ], $parts );
			$parts = null;
			return $now;
		};
		$this->tell( $this->published, $subject, 'post_published', $payload );
	}

	/**
	 * Tells of the post as it was: in the trash, it has neither its address nor its slug.
	 *
	 * @param non-empty-string $previous
	 */
	private function trashed( \WP_Post $post, string $previous ): void {
		$subject          = Subject::here( $post->ID );
		$was              = clone $post;
		$was->post_status = $previous;
		$was->post_name   = self::slug_before_trash( $post );
		$told             = [ 'status' => 'trash' ] + PostFields::of( $was ) + [ 'previous_status' => $previous ];
		$this->recorder->record( 'post_trashed', $told + $this->recorder->site_fields( $subject->site_id ), $subject->site_id );
	}

	private static function slug_before_trash( \WP_Post $post ): string {
		$desired = get_post_meta( $post->ID, '_wp_desired_post_slug', true );
		return is_string( $desired ) && '' !== $desired ? $desired : (string) preg_replace( '/__trashed\z/', '', $post->post_name );
	}

	/**
	 * @param \Closure(mixed): ?array<string, mixed> $payload
	 * @return \Closure(mixed): ?array<string, mixed>
	 */
	private static function on_site( Subject $subject, \Closure $payload ): \Closure {
		return static fn ( mixed $before ): ?array => $subject->on_its_site( static fn (): ?array => $payload( $before ) );
	}

	/**
	 * @param array<string, mixed> $more
	 * @param ?PostParts           $parts Where they are known.
	 * @return ?array<string, mixed> Null if it is no longer there: the event stays as it is.
	 */
	private function payload( Subject $subject, array $more, ?PostParts $parts = null ): ?array {
		$post = self::post( $subject->id );
		if ( null === $post || 'trash' === $post->post_status ) {
			return null;
		}
		$this->read_together( $subject );
		return PostFields::of( $post, $parts ) + $more + $this->recorder->site_fields( $subject->site_id );
	}

	/** WordPress adds terms and fields to each post that is published, and forgets those that it had read. The next to be told are read at once. */
	private function read_together( Subject $subject ): void {
		$posts = $this->told[ $subject->site_id ] ?? [];
		if ( ! in_array( $subject->id, $posts, true ) ) {
			return;
		}

		update_meta_cache( 'post', $posts );
		$types = array_filter( array_map( static fn ( int $id ): string|false => get_post_type( $id ), $posts ), is_string( ... ) );
		update_object_term_cache( $posts, array_values( array_unique( $types ) ) );
		$this->told[ $subject->site_id ] = [];
	}

	/** @param \Closure(mixed): ?array<string, mixed> $payload */
	private function tell( OpenChanges $changes, Subject $subject, string $slug, \Closure $payload ): void {
		$event = $changes->tell( $subject->key(), $slug, self::on_site( $subject, $payload ), $subject->site_id );
		if ( null === $event ) {
			return;
		}

		$posts                           = [ ...$this->told[ $subject->site_id ] ?? [], $subject->id ];
		$this->told[ $subject->site_id ] = array_slice( $posts, -self::MAX_TOLD );
	}

	/**
	 * @param array<array-key, mixed> $before
	 * @return ?array<string, mixed> Nothing if it is as it was.
	 */
	private function changed( Subject $subject, array $before ): ?array {
		$post = self::post( $subject->id );
		if ( null === $post ) {
			return null;
		}
		$changes = Changes::between( $before, PostFields::compared( $post ), [ 'content' ] );
		return [] === $changes ? [] : $this->payload( $subject, $changes );
	}

	private function is_told( Subject $subject ): bool {
		return isset( $this->leaving[ $subject->key() ] ) || $this->published->goes_on( $subject->key() );
	}

	private static function post( int $id ): ?\WP_Post {
		$post = 0 < $id ? get_post( $id ) : null;
		return $post instanceof \WP_Post && PostFields::is_public_type( $post ) ? $post : null;
	}
}

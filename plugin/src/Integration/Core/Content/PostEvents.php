<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Content;

use MultisiteWebhooks\Integration\Core\Changes;
use MultisiteWebhooks\Integration\Core\CoreRecorder;

/**
 * Records posts that are published, changed after that, or moved to the trash. WordPress stores a post in steps, terms and featured
 * image after the text and in other functions, so publications and updates stay open until the request ends.
 */
final class PostEvents {

	/** An import must not fill the memory: the newest matter. */
	private const MAX = 20;

	private const FEATURED_IMAGE = '_thumbnail_id';

	/** @var array<string, array<string, mixed>> Published posts, as they were before a change that was not recorded yet. */
	private array $before = [];

	/** @var array<string, true> Posts that are being deleted, which takes their terms and fields first. */
	private array $leaving = [];

	/**
	 * Posts that are being saved at the moment, one within the other: their terms come first, then their new status. A new one has no ID
	 * yet. By post, because one that could not be stored never gets to its status, and must not hide what happens to others.
	 *
	 * @var array<string, true>
	 */
	private array $saving = [];

	private readonly OpenSubjects $published;

	private readonly OpenSubjects $updated;

	public function __construct( private readonly CoreRecorder $recorder ) {
		$this->published = new OpenSubjects();
		$this->updated   = new OpenSubjects();
	}

	/** Whenever a post is saved, once it is stored. Other code that changes the status by itself fires this action as well. */
	public function status_changed( mixed $status = '', mixed $previous = '', mixed $post = null ): void {
		$this->saved( $post, $previous );
		$now = $post instanceof \WP_Post && $status !== $previous ? self::post( $post->ID ) : null;
		if ( null === $now || $now->post_status !== $status || ! is_string( $previous ) || '' === $previous ) {
			return;
		}
		if ( 'publish' === $status ) {
			$this->published( $now->ID, $previous );
		} elseif ( 'trash' === $status && ! in_array( $previous, [ 'new', 'auto-draft' ], true ) ) {
			$this->trashed( $now, $previous );
		}
	}

	/** The first that happens when a post is saved. */
	public function saving( mixed $data = [], mixed $given = [] ): void {
		$this->saving[ Subject::here( is_array( $given ) ? $given['ID'] ?? 0 : 0 )->key() ] = true;
		$this->saving = array_slice( $this->saving, -self::MAX );
	}

	/** Before a post is written that exists already. */
	public function updating( mixed $id = 0 ): void {
		$subject = Subject::here( $id );
		$post    = isset( $this->before[ $subject->key() ] ) || $this->is_told( $subject ) ? null : self::post( $subject->id );
		if ( null === $post || 'publish' !== $post->post_status ) {
			return;
		}

		$this->before[ $subject->key() ] = PostFields::compared( $post );
		$this->before                    = array_slice( $this->before, -self::MAX );
	}

	/** Before something gets a term or loses it. What happens to the terms while a post is saved is a part of that. */
	public function terms_changing( mixed $id = 0 ): void {
		if ( ! isset( $this->saving[ Subject::here( $id )->key() ] ) && ! isset( $this->saving[ Subject::here( 0 )->key() ] ) ) {
			$this->updating( $id );
		}
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

	/** After anything that may have changed a post. */
	public function updated( mixed $id = 0 ): void {
		$subject = Subject::here( $id );
		$before  = $this->before[ $subject->key() ] ?? null;
		// Without a change, more may follow: code that saves a post often changes its terms after that.
		if ( null === $before || isset( $this->saving[ $subject->key() ] ) || [] === self::changes( $subject->id, $before ) ) {
			return;
		}
		unset( $this->before[ $subject->key() ] );
		$changes = static fn (): array => self::changes( $subject->id, $before );
		$this->updated->add( $subject, $this->record( 'post_updated', $subject->id, $changes ) );
	}

	public function deleting( mixed $id = 0 ): void {
		$key                   = Subject::here( $id )->key();
		$this->leaving[ $key ] = true;
		$this->leaving         = array_slice( $this->leaving, -self::MAX );
		unset( $this->before[ $key ] );
	}

	/** Open events are closed: what happens from now on is a change of its own. */
	public function forget(): void {
		$this->published->forget();
		$this->updated->forget();
	}

	private function saved( mixed $post, mixed $previous ): void {
		$id = 'new' === $previous ? 0 : ( $post instanceof \WP_Post ? $post->ID : 0 );
		unset( $this->saving[ Subject::here( $id )->key() ] );
	}

	private function published( int $id, string $previous ): void {
		$subject = Subject::here( $id );
		if ( $this->published->has( $subject ) ) {
			return;
		}

		$more = static fn (): array => [ 'previous_status' => $previous ];
		$this->published->add( $subject, $this->record( 'post_published', $id, $more ) );
	}

	/**
	 * Tells of the post as it was: in the trash, it has neither its address nor its slug.
	 *
	 * @param non-empty-string $previous
	 */
	private function trashed( \WP_Post $post, string $previous ): void {
		$subject = Subject::here( $post->ID );
		unset( $this->before[ $subject->key() ] );
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
	 * @param \Closure(): array<string, mixed> $more Empty if there is nothing to tell.
	 * @return \WeakReference<Subject> The event keeps it while it is open.
	 */
	private function record( string $slug, int $id, \Closure $more ): \WeakReference {
		$subject = Subject::here( $id );
		$payload = fn (): ?array => $subject->on_its_site( fn (): ?array => $this->payload( $subject, $more() ) );
		$this->recorder->record( $slug, $payload, $subject->site_id );
		return \WeakReference::create( $subject );
	}

	/**
	 * @param array<string, mixed> $more
	 * @return ?array<string, mixed> Null if it is no longer there: the event stays as it is.
	 */
	private function payload( Subject $subject, array $more ): ?array {
		$post = self::post( $subject->id );
		return [] === $more || null === $post || 'trash' === $post->post_status
			? null
			: PostFields::of( $post ) + $more + $this->recorder->site_fields( $subject->site_id );
	}

	private function is_told( Subject $subject ): bool {
		return isset( $this->leaving[ $subject->key() ] ) || $this->published->has( $subject ) || $this->updated->has( $subject );
	}

	/**
	 * @param array<string, mixed> $before
	 * @return array<string, mixed>
	 */
	private static function changes( int $id, array $before ): array {
		$post = self::post( $id );
		return null === $post || 'trash' === $post->post_status
			? []
			: Changes::between( $before, PostFields::compared( $post ), [ 'content' ] );
	}

	private static function post( int $id ): ?\WP_Post {
		$post = 0 < $id ? get_post( $id ) : null;
		return $post instanceof \WP_Post && PostFields::is_public_type( $post ) ? $post : null;
	}
}

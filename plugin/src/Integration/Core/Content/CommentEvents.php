<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Content;

use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\OpenChanges;

/** Records comments that are created, and comments that are approved. Spam is none until somebody approves it. */
final readonly class CommentEvents {

	private OpenChanges $created;

	public function __construct( private CoreRecorder $recorder ) {
		$this->created = new OpenChanges( $recorder );
	}

	/** Stays open: the REST API sets the status after the comment is stored, and plugins take it for spam. */
	public function created( mixed $id = 0, mixed $comment = null ): void {
		$comment = self::comment( $comment );
		if ( null === $comment || ! in_array( CommentFields::status( $comment->comment_approved ), [ 'approved', 'pending' ], true ) ) {
			return;
		}
		$subject = Subject::here( (int) $comment->comment_ID );
		if ( $this->created->goes_on( $subject->key() ) ) {
			return;
		}
		$this->created->begin( $subject->key(), static fn (): null => null );
		$payload = fn (): ?array => $subject->on_its_site( fn (): ?array => $this->payload( $subject ) );
		$this->created->tell( $subject->key(), 'comment_created', $payload, $subject->site_id );
	}

	public function status_changed( mixed $status = '', mixed $previous = '', mixed $comment = null ): void {
		$comment  = self::comment( $comment );
		$previous = CommentFields::status( $previous );
		// Other code fires this action as well.
		if ( null === $comment || 'approved' !== CommentFields::status( $comment->comment_approved ) || 'approved' === $previous ) {
			return;
		}
		$subject = Subject::here( (int) $comment->comment_ID );
		if ( 'approved' !== $status || $this->is_part_of_creation( $subject ) ) {
			return;
		}

		$told = CommentFields::of( $comment ) ?? [];
		$told = $told + [ 'previous_status' => $previous ] + $this->recorder->site_fields( $subject->site_id );
		$this->recorder->record( 'comment_approved', $told, $subject->site_id );
	}

	/** Open events are closed: what happens from now on is a change of its own. */
	public function forget(): void {
		$this->created->forget_all();
	}

	/** A program creates an approved comment in one request, in which WordPress first stores it as pending. */
	private function is_part_of_creation( Subject $subject ): bool {
		return wp_is_serving_rest_request() && $this->created->goes_on( $subject->key() );
	}

	/** @return ?array<string, mixed> */
	private function payload( Subject $subject ): ?array {
		$comment = get_comment( $subject->id );
		$told    = $comment instanceof \WP_Comment ? CommentFields::of( $comment ) : null;
		return null === $told ? null : $told + $this->recorder->site_fields( $subject->site_id );
	}

	/** As it is stored now. */
	private static function comment( mixed $comment ): ?\WP_Comment {
		$now = $comment instanceof \WP_Comment ? get_comment( (int) $comment->comment_ID ) : null;
		return $now instanceof \WP_Comment && CommentFields::is_public( $now ) ? $now : null;
	}
}

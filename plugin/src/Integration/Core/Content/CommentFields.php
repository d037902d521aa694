<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Content;

use MultisiteWebhooks\Domain\PlainText;

/** What events tell of a comment. */
final class CommentFields {

	/** In characters. */
	private const MAX_TEXT = 10_000;

	/** WordPress's note to a block of a post, for those who edit it. */
	private const NOTE = 'note';

	/** Also from code that has its own words for them. */
	private const STATUSES = [
		'0'          => 'pending',
		'hold'       => 'pending',
		'unapproved' => 'pending',
		'1'          => 'approved',
		'approve'    => 'approved',
	];

	/**
	 * On something that visitors can see. Plugins also store notes to orders and protocols of tasks as comments, on posts of types of
	 * their own.
	 */
	public static function is_public( \WP_Comment $comment ): bool {
		$post = get_post( (int) $comment->comment_post_ID );
		return self::NOTE !== $comment->comment_type && null !== $post && true === get_post_type_object( $post->post_type )?->public;
	}

	/** @return string `pending`, `approved`, `spam` or `trash`. */
	public static function status( mixed $stored ): string {
		$status = is_scalar( $stored ) ? (string) $stored : '';
		return self::STATUSES[ $status ] ?? $status;
	}

	/** @return ?array<string, mixed> Null if the post is gone. */
	public static function of( \WP_Comment $comment ): ?array {
		$id   = (int) $comment->comment_ID;
		$post = get_post( (int) $comment->comment_post_ID );
		return null === $post ? null : [
			'comment_id'   => $id,
			'comment_type' => $comment->comment_type,
			'status'       => self::status( $comment->comment_approved ),
			'content'      => mb_substr( PlainText::of( $comment->comment_content ), 0, self::MAX_TEXT ),
			'author_name'  => PlainText::of( $comment->comment_author ),
			'author_email' => self::optional( $comment->comment_author_email ),
			'author_url'   => self::optional( $comment->comment_author_url ),
			'author_ip'    => self::optional( $comment->comment_author_IP ),
			'user_id'      => self::optional_id( $comment->user_id ),
			'parent_id'    => self::optional_id( $comment->comment_parent ),
			'created_at'   => PlainText::time( $comment->comment_date_gmt ),
			'url'          => get_comment_link( $comment ),
			'edit_url'     => admin_url( "comment.php?action=editcomment&c={$id}" ),
			'post_id'      => $post->ID,
			'post_type'    => $post->post_type,
			'post_title'   => PostFields::text( $post->post_title ),
			'post_url'     => (string) get_permalink( $post ),
		];
	}

	private static function optional( mixed $stored ): ?string {
		$text = PlainText::of( $stored );
		return '' === $text ? null : $text;
	}

	private static function optional_id( mixed $stored ): ?int {
		$id = is_numeric( $stored ) ? (int) $stored : 0;
		return 0 === $id ? null : $id;
	}
}

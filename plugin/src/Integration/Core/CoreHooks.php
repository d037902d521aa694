<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Integration\LateHooks;

/**
 * Which hooks of WordPress tell of which events; Sites\SiteHooks, Software\SoftwareHooks and Users\UserHooks have more. A listener is
 * loaded only when one of its hooks fires.
 */
final class CoreHooks {

	/** After other code. */
	private const LATE = 100;

	/** Closes open events: see Plugin. */
	private const DELIVERY = 'multisite_webhooks_deliver';

	public static function register( LateHooks $hooks ): void {
		self::posts( $hooks );
		self::comments( $hooks );
	}

	private static function posts( LateHooks $hooks ): void {
		$all     = [ 'post_published', 'post_updated', 'post_trashed' ];
		$updated = [ 'post_updated' ];
		$hooks->on( 'transition_post_status', PostEvents::class, 'status_changed', 10, $all );
		$hooks->on( self::DELIVERY, PostEvents::class, 'forget', 10, $all );
		$hooks->on( 'wp_insert_post_data', PostEvents::class, 'saving', 10, $updated );
		$hooks->on( 'pre_post_update', PostEvents::class, 'updating', 10, $updated );
		$hooks->on( 'before_delete_post', PostEvents::class, 'deleting', 10, $updated );
		foreach ( [ 'add_term_relationship', 'delete_term_relationships' ] as $before ) {
			$hooks->on( $before, PostEvents::class, 'terms_changing', 10, $updated );
		}
		$hooks->on( 'add_post_meta', PostEvents::class, 'field_adding', 10, $updated );
		foreach ( [ 'update_post_meta', 'delete_post_meta' ] as $before ) {
			$hooks->on( $before, PostEvents::class, 'field_changing', 10, $updated );
		}
		foreach ( [ 'post_updated', 'set_object_terms', 'deleted_term_relationships' ] as $after ) {
			$hooks->on( $after, PostEvents::class, 'updated', self::LATE, $updated );
		}
		foreach ( [ 'added_post_meta', 'updated_post_meta', 'deleted_post_meta' ] as $after ) {
			$hooks->on( $after, PostEvents::class, 'field_changed', self::LATE, $updated );
		}
	}

	private static function comments( LateHooks $hooks ): void {
		$all = [ 'comment_created', 'comment_approved' ];
		$hooks->on( 'wp_insert_comment', CommentEvents::class, 'created', self::LATE, $all );
		$hooks->on( 'transition_comment_status', CommentEvents::class, 'status_changed', 10, $all );
		$hooks->on( self::DELIVERY, CommentEvents::class, 'forget', 10, $all );
	}
}

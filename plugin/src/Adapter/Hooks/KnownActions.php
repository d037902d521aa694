<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Hooks;

use MultisiteWebhooks\Domain\CustomAction\Watch\ActionName;

/** Names of actions to suggest: those that this request knows of, and common ones. Any other can be typed as well. */
final class KnownActions {

	private const MAX = 600;

	/** Of WordPress and widespread plugins; each fires when somebody does something. */
	private const COMMON = [
		'add_attachment',
		'add_user_role',
		'created_term',
		'delete_attachment',
		'delete_comment',
		'delete_post',
		'deleted_user',
		'edit_comment',
		'edited_term',
		'comment_post',
		'profile_update',
		'publish_post',
		'save_post',
		'save_post_page',
		'set_user_role',
		'transition_comment_status',
		'transition_post_status',
		'trashed_post',
		'untrashed_post',
		'upgrader_process_complete',
		'user_register',
		'wp_insert_comment',
		'wp_insert_post',
		'wp_login',
		'wp_login_failed',
		'wp_logout',
		'wp_mail_failed',
		'wp_mail_succeeded',
		'wp_update_nav_menu',
		'woocommerce_new_order',
		'woocommerce_order_refunded',
		'woocommerce_order_status_changed',
		'woocommerce_order_status_completed',
		'woocommerce_payment_complete',
		'woocommerce_low_stock',
		'gform_after_submission',
		'wpcf7_mail_sent',
		'wpforms_process_complete',
		'elementor_pro/forms/new_record',
		'edd_complete_purchase',
		'learndash_course_completed',
	];

	/** @return list<string> In alphabetical order, without those that may not or should not be chosen. */
	public static function names(): array {
		$known  = array_diff_key( self::keys( 'wp_filter' ), self::keys( 'wp_filters' ) ) + self::keys( 'wp_actions' );
		$names  = array_filter( array_map( strval( ... ), array_keys( $known ) ), self::may_be_suggested( ... ) );
		$common = array_slice( array_unique( [ ...self::COMMON, ...$names ] ), 0, self::MAX );
		sort( $common );
		return $common;
	}

	private static function may_be_suggested( string $name ): bool {
		return ActionName::is_valid( $name ) && ! ActionName::is_refused( $name ) && ! ActionName::is_frequent( $name );
	}

	/** @return array<array-key, mixed> */
	private static function keys( string $name ): array {
		$values = $GLOBALS[ $name ] ?? [];
		return is_array( $values ) ? $values : [];
	}
}

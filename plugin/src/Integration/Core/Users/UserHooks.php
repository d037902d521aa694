<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Integration\LateHooks;

/** Which hooks of WordPress tell of which events about users and signups: see CoreHooks. */
final class UserHooks {

	/** After other code has stored a new user's name and other fields. */
	private const LATE = 100;

	/** Before other code stores a new user's other fields. */
	private const EARLY = 1;

	/** Before WordPress removes a site's members. */
	private const BEFORE_TAKEDOWN = 1;

	private const OF_MEMBERS = [ 'user_added_to_site', 'user_removed_from_site', 'user_role_changed' ];

	public static function register( LateHooks $hooks ): void {
		$hooks->on( 'user_register', UserEvents::class, 'registered', self::LATE );
		$hooks->on( 'wp_login', UserEvents::class, 'logged_in', self::LATE, [ 'user_logged_in' ] );
		$hooks->on( 'after_password_reset', UserEvents::class, 'password_was_reset' );
		$hooks->on( 'wp_create_application_password', UserEvents::class, 'application_password_was_created' );
		$hooks->on( 'update_site_option_site_admins', SuperAdminEvents::class, 'changed' );
		self::deleted_users( $hooks );
		self::user_updates( $hooks );
		self::profile_fields( $hooks );
		self::spam_marks( $hooks );
		self::members( $hooks );
		self::member_fields( $hooks );
		self::signups( $hooks );
	}

	private static function deleted_users( LateHooks $hooks ): void {
		$hooks->on( 'remove_user_from_blog', DeletedUsers::class, 'removing', 10, [ 'user_deleted' ] );
		$hooks->on( 'wpmu_delete_user', DeletedUsers::class, 'deleting', 10, [ 'user_deleted' ] );
		$hooks->on( 'deleted_user', DeletedUsers::class, 'deleted', 10, [ 'user_deleted' ] );
	}

	private static function user_updates( LateHooks $hooks ): void {
		$updates = static function ( string $hook, string $method, int $priority = 10 ) use ( $hooks ): void {
			$hooks->on( $hook, UserUpdates::class, $method, $priority, [ 'user_updated' ] );
		};
		$updates( 'wp_pre_insert_user_data', 'saving' );
		$updates( 'profile_update', 'saved', self::LATE );
		$updates( 'wp_update_user', 'updated' );
		$updates( 'user_register', 'registered', self::EARLY );
		$updates( 'wpmu_delete_user', 'deleting', self::LATE );
		$updates( 'password_reset', 'resetting_password' );
		$updates( 'after_password_reset', 'reset_password' );
		$updates( 'wp_set_password', 'set_password' );
	}

	/** WordPress stores everything about users in fields. */
	private static function profile_fields( LateHooks $hooks ): void {
		$types = [ 'user_updated' ];
		$hooks->on( 'add_user_meta', UserUpdates::class, 'adding_field', 10, $types );
		foreach ( [ 'update_user_meta', 'delete_user_meta' ] as $before ) {
			$hooks->on( $before, UserUpdates::class, 'changing_field', 10, $types );
		}
		foreach ( [ 'added_user_meta', 'updated_user_meta', 'deleted_user_meta' ] as $after ) {
			$hooks->on( $after, UserUpdates::class, 'changed_field', 10, $types );
		}
	}

	private static function spam_marks( LateHooks $hooks ): void {
		$types = [ 'user_spammed', 'user_unspammed' ];
		$hooks->on( 'profile_update', SpamMarks::class, 'saved', self::LATE, $types );
		$hooks->on( 'make_spam_user', SpamMarks::class, 'marked', self::LATE, $types );
		$hooks->on( 'make_ham_user', SpamMarks::class, 'marked', self::LATE, $types );
	}

	private static function members( LateHooks $hooks ): void {
		$hooks->on( 'add_user_to_blog', MemberEvents::class, 'added_to_site', self::LATE, self::OF_MEMBERS );
		$hooks->on( 'wpmu_delete_user', MemberEvents::class, 'deleting_user', self::LATE, self::OF_MEMBERS );
		$hooks->on( 'wp_uninitialize_site', MemberEvents::class, 'deleting_site', self::BEFORE_TAKEDOWN, self::OF_MEMBERS );
	}

	private static function member_fields( LateHooks $hooks ): void {
		foreach (
			[
				'added_user_meta'   => 'field_added',
				'update_user_meta'  => 'changing_field',
				'updated_user_meta' => 'field_changed',
				'delete_user_meta'  => 'deleting_field',
				'deleted_user_meta' => 'field_deleted',
			] as $hook => $method
		) {
			$hooks->on( $hook, MemberEvents::class, $method, 10, self::OF_MEMBERS );
		}
	}

	private static function signups( LateHooks $hooks ): void {
		$hooks->on( 'after_signup_user', SignupEvents::class, 'user_signed_up' );
		$hooks->on( 'after_signup_site', SignupEvents::class, 'site_signed_up' );
		$hooks->on( 'wpmu_activate_user', SignupEvents::class, 'user_activated', self::LATE );
		$hooks->on( 'wpmu_activate_blog', SignupEvents::class, 'site_activated', self::LATE );
	}
}

<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Hooks;

use MultisiteWebhooks\Integration\Core\Content\CommentEvents;
use MultisiteWebhooks\Integration\Core\Content\PostEvents;
use MultisiteWebhooks\Integration\Core\Sites\SiteEvents;
use MultisiteWebhooks\Integration\Core\Software\PluginEvents;
use MultisiteWebhooks\Integration\Core\Software\ThemeEvents;
use MultisiteWebhooks\Integration\Core\Software\UpdateEvents;
use MultisiteWebhooks\Integration\Core\Users\DeletedUsers;
use MultisiteWebhooks\Integration\Core\Users\MemberEvents;
use MultisiteWebhooks\Integration\Core\Users\SignupEvents;
use MultisiteWebhooks\Integration\Core\Users\SpamMarks;
use MultisiteWebhooks\Integration\Core\Users\SuperAdminEvents;
use MultisiteWebhooks\Integration\Core\Users\UserEvents;
use MultisiteWebhooks\Integration\Core\Users\UserUpdates;
use MultisiteWebhooks\Integration\LateHooks;

/**
 * Which hooks of WordPress tell of which events. A listener is loaded only when one of its hooks fires. All in one file, because every
 * page view loads it.
 */
final class CoreHooks {

	/** After WordPress sets up a site's tables, and before it drops them and removes its members (all at 10). */
	private const AFTER_SETUP     = 100;
	private const BEFORE_TAKEDOWN = 1;

	/** After other code, which has then stored a new user's name and other fields, or chosen the folder of an update. */
	private const LATE = 100;

	/** Before other code stores a new user's other fields. */
	private const EARLY = 1;

	private const SITE_CHANGES = [
		...[ 'site_updated', 'site_archived', 'site_unarchived', 'site_spammed', 'site_unspammed', 'site_matured', 'site_unmatured' ],
		...[ 'site_activated', 'site_deactivated' ],
	];

	private const OF_MEMBERS = [ 'user_added_to_site', 'user_removed_from_site', 'user_role_changed' ];

	/** Closes open events: see Plugin. */
	private const DELIVERY = 'multisite_webhooks_deliver';

	public static function register( LateHooks $hooks ): void {
		self::sites( $hooks );
		self::site_changes( $hooks );
		self::users( $hooks );
		self::software( $hooks );
		self::updates( $hooks );
		self::posts( $hooks );
		self::comments( $hooks );
	}

	private static function sites( LateHooks $hooks ): void {
		$hooks->on( 'wp_insert_site', SiteEvents::class, 'inserted' );
		$hooks->on( 'wp_initialize_site', SiteEvents::class, 'created', self::AFTER_SETUP );
		$hooks->on( 'wp_uninitialize_site', SiteEvents::class, 'remember', self::BEFORE_TAKEDOWN );
		$hooks->on( 'wp_delete_site', SiteEvents::class, 'deleted' );
	}

	private static function site_changes( LateHooks $hooks ): void {
		$settings = [ 'site_updated', 'site_made_public', 'site_made_private' ];
		foreach ( [ 'update_option', 'add_option', 'delete_option' ] as $before ) {
			$hooks->on( $before, SiteEvents::class, 'option_changes', 10, $settings );
		}
		foreach ( [ 'updated_option', 'added_option', 'deleted_option' ] as $after ) {
			$hooks->on( $after, SiteEvents::class, 'option_changed', 10, $settings );
		}
		// WordPress does it with each post that is published, for the time of the last update.
		$hooks->on( 'wp_update_site', SiteEvents::class, 'updated', 10, self::SITE_CHANGES );
	}

	private static function users( LateHooks $hooks ): void {
		$hooks->on( 'user_register', UserUpdates::class, 'registered', self::LATE );
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
		$updates( 'user_register', 'registering', self::EARLY );
		$updates( 'wpmu_delete_user', 'deleting', self::LATE );
		$updates( 'deleted_user', 'deleted' );
		$updates( self::DELIVERY, 'forget' );
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

	private static function software( LateHooks $hooks ): void {
		$hooks->on( 'update_option_active_plugins', PluginEvents::class, 'changed' );
		$hooks->on( 'add_option_active_plugins', PluginEvents::class, 'added' );
		$hooks->on( 'delete_option', PluginEvents::class, 'goes', 10, [ 'plugin_deactivated' ] );
		$hooks->on( 'delete_option_active_plugins', PluginEvents::class, 'gone' );
		$hooks->on( 'update_site_option_active_sitewide_plugins', PluginEvents::class, 'changed_for_network' );
		$hooks->on( 'add_site_option_active_sitewide_plugins', PluginEvents::class, 'added_for_network' );
		$hooks->on( 'pre_delete_site_option_active_sitewide_plugins', PluginEvents::class, 'goes_for_network' );
		$hooks->on( 'delete_site_option_active_sitewide_plugins', PluginEvents::class, 'gone_for_network' );
		$hooks->on( 'update_option_stylesheet', ThemeEvents::class, 'switched' );
	}

	private static function updates( LateHooks $hooks ): void {
		$hooks->on( 'upgrader_package_options', PluginEvents::class, 'update_starts' );
		$hooks->on( 'upgrader_install_package_result', PluginEvents::class, 'update_ends' );
		$hooks->on( 'load-update.php', PluginEvents::class, 'is_activated_again' );
		$hooks->on( 'upgrader_package_options', UpdateEvents::class, 'starts' );
		$hooks->on( 'upgrader_source_selection', UpdateEvents::class, 'finds', self::LATE );
		$hooks->on( 'upgrader_install_package_result', UpdateEvents::class, 'ends' );
		$hooks->on( '_core_updated_successfully', UpdateEvents::class, 'core_updated' );
	}

	private static function posts( LateHooks $hooks ): void {
		$all     = [ 'post_published', 'post_updated', 'post_trashed' ];
		$updated = [ 'post_updated' ];
		$hooks->on( 'transition_post_status', PostEvents::class, 'status_changed', 10, $all );
		$hooks->on( self::DELIVERY, PostEvents::class, 'forget', 10, $all );
		$hooks->on( 'wp_insert_post_data', PostEvents::class, 'saving', 10, $updated );
		$hooks->on( 'pre_post_update', PostEvents::class, 'updating', 10, $updated );
		$hooks->on( 'before_delete_post', PostEvents::class, 'deleting', 10, $updated );
		$hooks->on( 'deleted_post', PostEvents::class, 'deleted', 10, $updated );
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

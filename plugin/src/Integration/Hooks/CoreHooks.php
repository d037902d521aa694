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
use MultisiteWebhooks\Integration\UltimateMultisite\FiredEvents;

/**
 * Which hooks of WordPress tell of which events: a table for LateHooks. All in one constant, which PHP's code cache keeps in shared
 * memory, because every page view reads it.
 */
final class CoreHooks {

	/** After WordPress sets up a site's tables, and before it drops them and removes its members (all at 10). */
	private const AFTER_SETUP     = 100;
	private const BEFORE_TAKEDOWN = 1;

	/** After other code, which has then stored a new user's name and other fields, or chosen the folder of an update. */
	private const LATE = 100;

	/** Before other code stores a new user's other fields. */
	private const EARLY = 1;

	/** Closes open events: see Plugin. */
	private const DELIVERY = 'multisite_webhooks_deliver';

	private const SITE_CHANGES = 'site_updated site_archived site_unarchived site_spammed site_unspammed site_matured site_unmatured'
		. ' site_activated site_deactivated';
	private const SETTINGS     = 'site_updated site_made_public site_made_private';
	private const MEMBERS      = 'user_added_to_site user_removed_from_site user_role_changed';
	private const SPAM         = 'user_spammed user_unspammed';
	private const POSTS        = 'post_published post_updated post_trashed';
	private const COMMENTS     = 'comment_created comment_approved';

	public const TABLE = [
		''                            => [
			[ 'wp_insert_site', SiteEvents::class, 'inserted' ],
			[ 'wp_initialize_site', SiteEvents::class, 'created', self::AFTER_SETUP ],
			[ 'wp_uninitialize_site', SiteEvents::class, 'remember', self::BEFORE_TAKEDOWN ],
			[ 'wp_delete_site', SiteEvents::class, 'deleted' ],
			[ 'user_register', UserUpdates::class, 'registered', self::LATE ],
			[ 'after_password_reset', UserEvents::class, 'password_was_reset' ],
			[ 'wp_create_application_password', UserEvents::class, 'application_password_was_created' ],
			[ 'update_site_option_site_admins', SuperAdminEvents::class, 'changed' ],
			[ 'after_signup_user', SignupEvents::class, 'user_signed_up' ],
			[ 'after_signup_site', SignupEvents::class, 'site_signed_up' ],
			[ 'wpmu_activate_user', SignupEvents::class, 'user_activated', self::LATE ],
			[ 'wpmu_activate_blog', SignupEvents::class, 'site_activated', self::LATE ],
			[ 'update_option_active_plugins', PluginEvents::class, 'changed' ],
			[ 'add_option_active_plugins', PluginEvents::class, 'added' ],
			[ 'delete_option_active_plugins', PluginEvents::class, 'gone' ],
			[ 'update_site_option_active_sitewide_plugins', PluginEvents::class, 'changed_for_network' ],
			[ 'add_site_option_active_sitewide_plugins', PluginEvents::class, 'added_for_network' ],
			[ 'pre_delete_site_option_active_sitewide_plugins', PluginEvents::class, 'goes_for_network' ],
			[ 'delete_site_option_active_sitewide_plugins', PluginEvents::class, 'gone_for_network' ],
			[ 'update_option_stylesheet', ThemeEvents::class, 'switched' ],
			[ 'upgrader_package_options', PluginEvents::class, 'update_starts' ],
			[ 'upgrader_install_package_result', PluginEvents::class, 'update_ends' ],
			[ 'load-update.php', PluginEvents::class, 'is_activated_again' ],
			[ 'upgrader_package_options', UpdateEvents::class, 'starts' ],
			[ 'upgrader_source_selection', UpdateEvents::class, 'finds', self::LATE ],
			[ 'upgrader_install_package_result', UpdateEvents::class, 'ends' ],
			[ '_core_updated_successfully', UpdateEvents::class, 'core_updated' ],
			// Anyone may fire it, at any time.
			[ 'wu_event', FiredEvents::class, 'fired' ],
		],
		self::SETTINGS                => [
			[ 'update_option', SiteEvents::class, 'option_changes' ],
			[ 'add_option', SiteEvents::class, 'option_changes' ],
			[ 'delete_option', SiteEvents::class, 'option_changes' ],
			[ 'updated_option', SiteEvents::class, 'option_changed' ],
			[ 'added_option', SiteEvents::class, 'option_changed' ],
			[ 'deleted_option', SiteEvents::class, 'option_changed' ],
		],
		self::SITE_CHANGES            => [
			// WordPress does it with each post that is published, for the time of the last update.
			[ 'wp_update_site', SiteEvents::class, 'updated' ],
		],
		'user_logged_in'              => [
			[ 'wp_login', UserEvents::class, 'logged_in', self::LATE ],
		],
		'user_deleted'                => [
			[ 'remove_user_from_blog', DeletedUsers::class, 'removing' ],
			[ 'wpmu_delete_user', DeletedUsers::class, 'deleting' ],
			[ 'deleted_user', DeletedUsers::class, 'deleted' ],
		],
		'user_updated'                => [
			[ 'wp_pre_insert_user_data', UserUpdates::class, 'saving' ],
			[ 'profile_update', UserUpdates::class, 'saved', self::LATE ],
			[ 'wp_update_user', UserUpdates::class, 'updated' ],
			[ 'user_register', UserUpdates::class, 'registering', self::EARLY ],
			[ 'wpmu_delete_user', UserUpdates::class, 'deleting', self::LATE ],
			[ 'deleted_user', UserUpdates::class, 'deleted' ],
			[ self::DELIVERY, UserUpdates::class, 'forget' ],
			[ 'password_reset', UserUpdates::class, 'resetting_password' ],
			[ 'after_password_reset', UserUpdates::class, 'reset_password' ],
			[ 'wp_set_password', UserUpdates::class, 'set_password' ],
			// WordPress stores everything about users in fields.
			[ 'add_user_meta', UserUpdates::class, 'adding_field' ],
			[ 'update_user_meta', UserUpdates::class, 'changing_field' ],
			[ 'delete_user_meta', UserUpdates::class, 'changing_field' ],
			[ 'added_user_meta', UserUpdates::class, 'changed_field' ],
			[ 'updated_user_meta', UserUpdates::class, 'changed_field' ],
			[ 'deleted_user_meta', UserUpdates::class, 'changed_field' ],
		],
		self::SPAM                    => [
			[ 'profile_update', SpamMarks::class, 'saved', self::LATE ],
			[ 'make_spam_user', SpamMarks::class, 'marked', self::LATE ],
			[ 'make_ham_user', SpamMarks::class, 'marked', self::LATE ],
		],
		self::MEMBERS                 => [
			[ 'add_user_to_blog', MemberEvents::class, 'added_to_site', self::LATE ],
			[ 'wpmu_delete_user', MemberEvents::class, 'deleting_user', self::LATE ],
			[ 'wp_uninitialize_site', MemberEvents::class, 'deleting_site', self::BEFORE_TAKEDOWN ],
			[ 'added_user_meta', MemberEvents::class, 'field_added' ],
			[ 'update_user_meta', MemberEvents::class, 'changing_field' ],
			[ 'updated_user_meta', MemberEvents::class, 'field_changed' ],
			[ 'delete_user_meta', MemberEvents::class, 'deleting_field' ],
			[ 'deleted_user_meta', MemberEvents::class, 'field_deleted' ],
		],
		'plugin_deactivated'          => [
			[ 'delete_option', PluginEvents::class, 'goes' ],
		],
		self::POSTS                   => [
			[ 'transition_post_status', PostEvents::class, 'status_changed' ],
			[ self::DELIVERY, PostEvents::class, 'forget' ],
		],
		'post_published post_updated' => [
			[ 'wp_insert_post_data', PostEvents::class, 'saving' ],
		],
		'post_published'              => [
			[ 'set_object_terms', PostEvents::class, 'terms_set', self::LATE ],
		],
		'post_updated'                => [
			[ 'pre_post_update', PostEvents::class, 'updating' ],
			[ 'before_delete_post', PostEvents::class, 'deleting' ],
			[ 'deleted_post', PostEvents::class, 'deleted' ],
			[ 'add_term_relationship', PostEvents::class, 'terms_changing' ],
			[ 'delete_term_relationships', PostEvents::class, 'terms_changing' ],
			[ 'add_post_meta', PostEvents::class, 'field_adding' ],
			[ 'update_post_meta', PostEvents::class, 'field_changing' ],
			[ 'delete_post_meta', PostEvents::class, 'field_changing' ],
			[ 'post_updated', PostEvents::class, 'updated', self::LATE ],
			[ 'set_object_terms', PostEvents::class, 'updated', self::LATE ],
			[ 'deleted_term_relationships', PostEvents::class, 'updated', self::LATE ],
			[ 'added_post_meta', PostEvents::class, 'field_changed', self::LATE ],
			[ 'updated_post_meta', PostEvents::class, 'field_changed', self::LATE ],
			[ 'deleted_post_meta', PostEvents::class, 'field_changed', self::LATE ],
		],
		self::COMMENTS                => [
			[ 'wp_insert_comment', CommentEvents::class, 'created', self::LATE ],
			[ 'transition_comment_status', CommentEvents::class, 'status_changed' ],
			[ self::DELIVERY, CommentEvents::class, 'forget' ],
		],
	];
}

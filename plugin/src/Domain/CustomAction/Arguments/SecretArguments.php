<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction\Arguments;

/**
 * Arguments without a name that open accounts: passwords, keys and cookies that WordPress fires its hooks with. Everything else
 * that is secret has a name, or looks like a hash: see Secrets.
 */
final class SecretArguments {

	/** By hook: the positions, from 0. */
	private const POSITIONS = [
		'password_reset'                              => [ 1 ],
		'after_password_reset'                        => [ 1 ],
		'wp_set_password'                             => [ 0 ],
		'check_password'                              => [ 1, 2 ],
		'random_password'                             => [ 0 ],
		'retrieve_password_key'                       => [ 1 ],
		'retrieve_password_message'                   => [ 0, 1 ],
		'authenticate'                                => [ 2 ],
		'wp_authenticate'                             => [ 1 ],
		'wp_authenticate_user'                        => [ 1 ],
		'wp_authenticate_application_password_errors' => [ 3 ],
		'wp_create_application_password'              => [ 2 ],
		'check_passwords'                             => [ 1, 2 ],
		'wpmu_activate_user'                          => [ 1 ],
		'wpmu_activate_blog'                          => [ 2 ],
		'wpmu_welcome_notification'                   => [ 2 ],
		'wpmu_welcome_user_notification'              => [ 1 ],
		'update_welcome_email'                        => [ 0, 3 ],
		'update_welcome_user_email'                   => [ 0, 2 ],
		'after_signup_user'                           => [ 2 ],
		'after_signup_site'                           => [ 5 ],
		'wpmu_signup_blog_notification'               => [ 5 ],
		'wpmu_signup_user_notification'               => [ 2 ],
		'set_auth_cookie'                             => [ 0, 5 ],
		'set_logged_in_cookie'                        => [ 0, 5 ],
		'auth_cookie'                                 => [ 0, 4 ],
		'auth_cookie_malformed'                       => [ 0 ],
		'salt'                                        => [ 0 ],
		// The elements of a cookie are the cookie.
		'auth_cookie_valid'                           => [ 0 ],
		'auth_cookie_expired'                         => [ 0 ],
		'auth_cookie_bad_username'                    => [ 0 ],
		'auth_cookie_bad_hash'                        => [ 0 ],
		'auth_cookie_bad_session_token'               => [ 0 ],
		'wp_verify_nonce_failed'                      => [ 0, 3 ],
		// Whole emails, with links that reset passwords.
		'pre_wp_mail'                                 => [ 1 ],
		'wp_mail'                                     => [ 0 ],
		'wp_mail_succeeded'                           => [ 0 ],
		'wp_mail_failed'                              => [ 0 ],
		'phpmailer_init'                              => [ 0 ],
		// Emails and links with a key or a password.
		'retrieve_password_notification_email'        => [ 0, 1 ],
		'wp_new_user_notification_email'              => [ 0 ],
		'wp_installed_email'                          => [ 0, 4 ],
		'signup_user_meta'                            => [ 3, 4 ],
		'signup_site_meta'                            => [ 6, 7 ],
		'wpmu_signup_user_notification_email'         => [ 3 ],
		'wpmu_signup_user_notification_subject'       => [ 3 ],
		'wpmu_signup_blog_notification_email'         => [ 6 ],
		'wpmu_signup_blog_notification_subject'       => [ 6 ],
		'invite_user'                                 => [ 2 ],
		'invited_user_email'                          => [ 0, 3 ],
		'new_user_email_content'                      => [ 1 ],
		'new_admin_email_content'                     => [ 1 ],
		'new_network_admin_email_content'             => [ 1 ],
		'user_request_action_email_subject'           => [ 2 ],
		'user_request_action_email_content'           => [ 1 ],
		'user_request_action_email_headers'           => [ 2, 4 ],
		'generate_recovery_mode_key'                  => [ 0, 1 ],
		'recovery_mode_begin_url'                     => [ 0, 1, 2 ],
		'recovery_mode_email'                         => [ 0, 1 ],
		'wp_authorize_application_password_form_approved_no_js' => [ 0 ],
	];

	public static function contain( string $action, int $position ): bool {
		return in_array( $position, self::POSITIONS[ $action ] ?? [], true );
	}

	/**
	 * @param list<mixed> $arguments
	 * @return list<mixed> With null in place of each.
	 */
	public static function removed( string $action, array $arguments ): array {
		foreach ( self::POSITIONS[ $action ] ?? [] as $position ) {
			if ( isset( $arguments[ $position ] ) ) {
				$arguments[ $position ] = null;
			}
		}
		return array_values( $arguments );
	}
}

<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

/**
 * What opens accounts never leaves in a payload, however it got in: code fires whole objects such as WP_User, rows of tables,
 * or the fields of a form. docs/receiving.md lists what is left out. Other things that are called key, token or hash (of an order, a
 * license, a cart) are data and stay.
 */
final class Secrets {

	/** Always. Names are compared without case, underscores and dashes: user_pass, userPass and User-Pass are the same. */
	private const ALWAYS = [
		// Columns of WordPress's tables, in objects too.
		'user_pass',
		'user_activation_key',
		'post_password',
		// Fields of users.
		'session_tokens',
		'_application_passwords',
		'_new_email',
		'_two_factor_totp_key',
		'_two_factor_backup_codes',
		'_two_factor_email_token',
		// Sessions.
		'session_token',
		'auth_cookie',
		'secure_auth_cookie',
		'logged_in_cookie',
		'phpsessid',
		'http_cookie',
		'http_authorization',
		'redirect_http_authorization',
		'php_auth_pw',
		'php_auth_digest',
		// Keys in the options of a site or the network.
		'auth_key',
		'auth_salt',
		'secure_auth_key',
		'secure_auth_salt',
		'logged_in_key',
		'logged_in_salt',
		'nonce_key',
		'nonce_salt',
		'adminhash',
		'recovery_keys',
		'mailserver_pass',
		'db_password',
	];

	/** Unless their value is true, false or null, which only says whether there is one. */
	private const WITH_A_VALUE = [
		'password',
		'application_passwords',
		'passwd',
		'pwd',
		'pass1',
		'pass2',
		'pass1_text',
		'user_password',
		'admin_password',
		'new_password',
		'old_password',
		'current_password',
		'confirm_password',
		'password_confirmation',
		'password_hash',
		'hashed_password',
		'plaintext_pass',
		'password_reset_key',
		'reset_key',
	];

	/** A column of the table of signups. Elsewhere an activation key may be that of a license. */
	private const OF_SIGNUPS = [ 'activation_key' ];
	private const A_SIGNUP   = [ 'signup_id', 'user_login', 'user_email' ];

	/** WordPress's cookies of sessions. */
	private const COOKIE = '/\Awordpress(_sec|_logged_in)?_[0-9a-f]{32}\z/';

	/** Whatever its name: a hash of a password or a key, as WordPress and PHP make them. A time may stand before it. */
	private const HASH = '/\A(\d+:)?(\$[PH]\$[.\/0-9A-Za-z]{31}|(\$wp)?\$2[abxy]\$\d\d\$[.\/0-9A-Za-z]{53}'
		. '|\$argon2(i|d|id)\$v=\d+\$[^\s]+|\$generic\$[\w-]{20,}|\$[156]\$[^\s$]+\$[.\/0-9A-Za-z]{22,})\z/';

	/** Somewhere in JSON: without any of these, nothing in it is secret. */
	private const A_HINT = '/pass|pwd|token|key|salt|cookie|sess|authorization|digest|wordpress|adminhash|newemail|_new_|backup|\$/i';

	private const SECRET      = 'secret';
	private const BY_VALUE    = 'by value';
	private const OF_A_SIGNUP = 'of a signup';
	private const INNOCENT    = 'innocent';

	private const MAX_KINDS = 1000;

	/** @var array<string, string> By name. */
	private static array $kinds = [];

	/** @var ?array<string, string> The kinds of the lists above, by names as they are compared. */
	private static ?array $listed = null;

	/**
	 * @param array<array-key, mixed> $items Of an array, or the properties of an object.
	 * @return array<array-key, mixed> Without what is secret.
	 */
	public static function removed( array $items ): array {
		$is_signup = [] !== array_intersect( self::A_SIGNUP, array_keys( $items ) );
		$kept      = array_filter(
			$items,
			static fn ( mixed $value, int|string $name ): bool => ! self::is_secret( $name, $value, $is_signup ),
			ARRAY_FILTER_USE_BOTH
		);
		return array_is_list( $items ) ? array_values( $kept ) : $kept;
	}

	/**
	 * The same JSON, encoded again only if something is removed from it.
	 *
	 * @param \Closure(mixed): (string|false) $encode
	 * @throws \JsonException
	 */
	public static function removed_from( string $json, \Closure $encode ): string {
		if ( 1 !== preg_match( self::A_HINT, $json ) ) {
			return $json;
		}
		$found = false;
		// As arrays: objects can't have each name that JSON can.
		self::clean( json_decode( $json, true, 512, JSON_THROW_ON_ERROR ), $found );
		if ( ! $found ) {
			return $json;
		}
		$encoded = $encode( self::clean( json_decode( $json, false, 512, JSON_THROW_ON_ERROR ), $found ) );
		return false === $encoded ? throw new \JsonException( 'What is left could not be encoded.' ) : $encoded;
	}

	/** @param bool $found Becomes true if something is removed. */
	private static function clean( mixed $value, bool &$found ): mixed {
		if ( ! is_array( $value ) && ! $value instanceof \stdClass ) {
			return $value;
		}
		$items = (array) $value;
		$kept  = self::removed( $items );
		$found = $found || count( $kept ) < count( $items );
		$clean = [];
		foreach ( $kept as $name => $item ) {
			$clean[ $name ] = self::clean( $item, $found );
		}
		return is_array( $value ) ? $clean : (object) $clean;
	}

	private static function is_secret( int|string $name, mixed $value, bool $is_signup ): bool {
		if ( is_string( $value ) && str_contains( $value, '$' ) && 1 === preg_match( self::HASH, $value ) ) {
			return true;
		}
		if ( is_int( $name ) ) {
			return false;
		}
		// Payloads repeat names, and an import fires many.
		if ( ! isset( self::$kinds[ $name ] ) ) {
			self::$kinds          = count( self::$kinds ) < self::MAX_KINDS ? self::$kinds : [];
			self::$kinds[ $name ] = self::kind( $name );
		}
		return match ( self::$kinds[ $name ] ) {
			self::SECRET      => true,
			self::BY_VALUE    => null !== $value && ! is_bool( $value ),
			self::OF_A_SIGNUP => $is_signup,
			default           => false,
		};
	}

	/** @return string How a name is treated. */
	private static function kind( string $name ): string {
		self::$listed ??= array_fill_keys( array_map( self::compared( ... ), self::ALWAYS ), self::SECRET )
			+ array_fill_keys( array_map( self::compared( ... ), self::WITH_A_VALUE ), self::BY_VALUE );
		return match ( true ) {
			1 === preg_match( self::COOKIE, $name )   => self::SECRET,
			in_array( $name, self::OF_SIGNUPS, true ) => self::OF_A_SIGNUP,
			default                                   => self::$listed[ self::compared( $name ) ] ?? self::INNOCENT,
		};
	}

	/** An underscore at the start counts: _new_email is a field of WordPress with a key, new_email an address. */
	private static function compared( string $name ): string {
		$nul   = strrpos( $name, "\0" );
		$plain = strtolower( false === $nul ? $name : substr( $name, $nul + 1 ) );
		return ( str_starts_with( $plain, '_' ) ? '_' : '' ) . str_replace( [ '_', '-', ' ' ], '', $plain );
	}
}

<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

/** The keys of wp-config.php, as this process has them. Other processes keep those of the file. */
final class Keys {

	/** As after a move to a host whose wp-config.php has other keys. */
	public static function change(): void {
		add_filter( 'salt', [ self::class, 'other' ] );
	}

	public static function restore(): void {
		remove_filter( 'salt', [ self::class, 'other' ] );
	}

	public static function other( string $salt ): string {
		return "other {$salt}";
	}
}

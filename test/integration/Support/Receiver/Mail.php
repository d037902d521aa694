<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Receiver;

use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use PHPUnit\Framework\Assert;

/** Letters that WordPress would send, of this process and of those that the test starts; none goes out. */
final class Mail {

	public static function clear(): void {
		if ( ! is_file( self::file() ) ) {
			return;
		}
		unlink( self::file() );
	}

	/** @return list<Json> Each with to (a list), subject and message. */
	public static function all(): array {
		$lines = is_file( self::file() ) ? file( self::file(), FILE_IGNORE_NEW_LINES ) : [];
		return array_map( Json::parse( ... ), false === $lines ? [] : $lines );
	}

	public static function only(): Json {
		Assert::assertCount( 1, self::all() );
		return self::all()[0];
	}

	/** For the filter pre_wp_mail. */
	public static function keep( mixed $short_circuit, mixed $email ): bool {
		file_put_contents( self::file(), json_encode( $email, JSON_THROW_ON_ERROR ) . "\n", FILE_APPEND | LOCK_EX );
		return true;
	}

	private static function file(): string {
		return getenv( 'STACK_LOGS' ) . '/test-mail.jsonl';
	}
}

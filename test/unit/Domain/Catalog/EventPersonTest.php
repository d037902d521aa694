<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Catalog;

use MultisiteWebhooks\Domain\Catalog\EventPerson;
use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( EventPerson::class )]
final class EventPersonTest extends TestCase {

	/** @param array<array-key, mixed> $data */
	#[DataProvider( 'payloads' )]
	public function test_the_best_name_of_a_person_is_shown( array $data, ?string $person ): void {
		self::assertSame( $person, EventPerson::of( null, $data ) );
	}

	/** @return array<string, array{array<array-key, mixed>, ?string}> */
	public static function payloads(): array {
		return [
			'a name before a login'   => [ [ 'user_login' => 'ada', 'user_email' => 'a@example.com', 'display_name' => 'Ada' ], 'Ada' ],
			'a login before an email' => [ [ 'user_email' => 'a@example.com', 'user_login' => 'ada' ], 'ada' ],
			'an email'                => [ [ 'customer_user_email' => 'a@example.com' ], 'a@example.com' ],
			'a customer'              => [ [ 'site_name' => 'Nord', 'customer_name' => 'Ada' ], 'Ada' ],
			'names of other things'   => [ [ 'site_name' => 'Nord', 'name' => 'Gold', 'plugin_name' => 'SEO' ], null ],
			'who did it'              => [ [ 'site_id' => 1, 'actor' => [ 'id' => 1, 'login' => 'admin' ] ], 'admin' ],
			'the system'              => [ [ 'actor' => null ], null ],
			'an empty name'           => [ [ 'display_name' => ' ', 'login' => 'ada' ], 'ada' ],
			'no texts'                => [ [ 'login' => 7, 'email' => [ 'x' ], 'actor' => 'me', 5 => 'x' ], null ],
			'no UTF-8'                => [ [ 'login' => "\xff" ], '' ],
			'a long name'             => [ [ 'login' => str_repeat( 'ä', 101 ) ], str_repeat( 'ä', 100 ) . '…' ],
			'nothing'                 => [ [], null ],
		];
	}

	public function test_a_field_that_its_schema_marks_as_personal_may_have_a_plain_name(): void {
		$schema = [
			'properties' => [
				'plan_name'    => [ 'type' => 'string' ],
				'contact_name' => [ 'type' => 'string', 'x-personal' => true ],
			],
		];
		$type   = new EventType( 'a', 'A', '', 'users', EventSource::Custom, $schema, [] );
		self::assertSame( 'Ada', EventPerson::of( $type, [ 'plan_name' => 'Gold', 'contact_name' => 'Ada' ] ) );
		self::assertNull( EventPerson::of( null, [ 'plan_name' => 'Gold', 'contact_name' => 'Ada' ] ) );
	}
}

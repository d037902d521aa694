<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event\Body;

use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Network\Network;
use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\Webhook\Format;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( SerializedEvent::class )]
final class SerializedEventTest extends TestCase {

	public function test_the_standard_body_is_compact_with_slashes_and_unicode_as_they_are(): void {
		self::assertSame(
			'{"id":"evt_01jd2g7m8k0000000000000000","type":"site_created","timestamp":"2026-11-24T14:02:11.250Z","test":false,'
			. '"network":{"id":1,"url":"https://network.example/"},"site":{"id":3,"url":"https://network.example/nord/","name":"Studio '
			. 'Nörd 🎉"},'
			. '"data":{"price":1.0,"empty":{},"list":[]}}',
			$this->serialized()->body( Format::Standard )
		);
	}

	public function test_what_is_kept_is_pure_ascii(): void {
		self::assertSame( 1, preg_match( '/\A[\x20-\x7e]+\z/', $this->serialized()->envelope ) );
	}

	public function test_the_flat_body_is_the_payload_as_fired(): void {
		self::assertSame( '{"a":"b\/c"}', $this->serialized( '{"a":"b\/c"}' )->body( Format::Flat ) );
	}

	public function test_the_same_recording_gives_the_same_bytes_after_it_was_read_back(): void {
		$serialized = $this->serialized();
		self::assertSame(
			$serialized->body( Format::Standard ),
			( new SerializedEvent( $serialized->envelope, null ) )->body( Format::Standard ),
		);
	}

	private function serialized( ?string $flat = null ): SerializedEvent {
		$data = (object) [
			'price' => 1.0,
			'empty' => new \stdClass(),
			'list'  => [],
		];
		return SerializedEvent::of(
			EventId::parse( 'evt_01jd2g7m8k0000000000000000' ),
			'site_created',
			new \DateTimeImmutable( '2026-11-24T15:02:11.250+01:00' ),
			new Network( 1, 'https://network.example/' ),
			new Site( 3, 'https://network.example/nord/', 'Studio Nörd 🎉' ),
			$data,
			$flat
		);
	}
}

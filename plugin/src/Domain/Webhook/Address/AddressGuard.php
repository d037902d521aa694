<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/**
 * Allows webhooks to send to public hosts only, unless the admin has allowed the host.
 * The host name is resolved once and the connection pinned to the result, so that it can't resolve differently in between.
 */
final readonly class AddressGuard {

	public function __construct( private Resolver $resolver, private AllowedHosts $allowed ) {}

	public function check( WebhookUrl $url ): Allowed|Refused|NotFound {
		$is_allowed = $this->allowed->includes( $url->host, $url->port );
		$refused    = $is_allowed || $url->is_unreadable() ? null : self::refused_unseen( $url );
		if ( null !== $refused ) {
			return $refused;
		}
		$addresses = $this->addresses( $url->host );
		if ( [] === $addresses ) {
			return new NotFound( $url->host );
		}
		return $is_allowed ? new Allowed( $addresses ) : self::public_only( $url->host, $addresses );
	}

	/** By what it is called, without looking it up. */
	private static function refused_unseen( WebhookUrl $url ): ?Refused {
		return match ( true ) {
			! Ports::are_open( $url->port )   => new Refused( $url->host, '', Refused::PORT, $url->port ),
			ReservedName::is( $url->host )    => new Refused( $url->host, '', Refused::NAME ),
			default                           => null,
		};
	}

	/** @return list<string> Each as it is written in short. */
	private function addresses( string $host ): array {
		$is_address = false !== filter_var( $host, FILTER_VALIDATE_IP );
		$given      = $is_address ? [ $host ] : $this->resolver->addresses( $host );
		$addresses  = array_filter( $given, static fn ( string $ip ): bool => false !== filter_var( $ip, FILTER_VALIDATE_IP ) );
		$in_short   = array_map( static fn ( string $ip ): string => (string) inet_ntop( (string) inet_pton( $ip ) ), $addresses );
		return array_values( array_unique( $in_short ) );
	}

	/**
	 * Leaves out addresses that are not public: nothing connects to them. A wrong one beside a good one is a slip in DNS, such as
	 * an AAAA record of the local network. A host with none that is public is refused.
	 *
	 * @param non-empty-list<string> $addresses
	 */
	private static function public_only( string $host, array $addresses ): Allowed|Refused {
		$rules = array_filter( array_map( PublicAddress::refusal( ... ), $addresses ), is_string( ... ) );
		$wrong = array_key_first( $rules );
		if ( null === $wrong ) {
			return new Allowed( $addresses );
		}
		$public  = array_values( array_diff_key( $addresses, $rules ) );
		$refused = new Refused( $host, $addresses[ $wrong ] ?? '', $rules[ $wrong ] );
		return [] === $public ? $refused : new Allowed( $public, $refused );
	}
}

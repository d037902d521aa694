<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/**
 * Allows webhooks to send to publicly routable addresses only, unless the admin has allowed the host.
 * The host name is resolved once and the connection pinned to the result, so that it can't resolve differently in between.
 */
final readonly class AddressGuard {

	public function __construct( private Resolver $resolver, private AllowedHosts $allowed ) {}

	public function check( WebhookUrl $url ): Allowed|Refused|NotFound {
		$is_address = false !== filter_var( $url->host, FILTER_VALIDATE_IP );
		$addresses  = $is_address ? [ $url->host ] : $this->resolver->addresses( $url->host );
		if ( [] === $addresses ) {
			return new NotFound( $url->host );
		}
		return $this->allowed->includes( $url->host, $url->port )
			? new Allowed( $addresses )
			: $this->public_only( $url->host, $addresses );
	}

	/**
	 * Refuses a host if any of its addresses is not public: a client could pick any of them.
	 *
	 * @param non-empty-list<string> $addresses
	 */
	private function public_only( string $host, array $addresses ): Allowed|Refused {
		foreach ( $addresses as $ip ) {
			$rule = PublicAddress::refusal( $ip );
			if ( null !== $rule ) {
				return new Refused( $host, $ip, $rule );
			}
		}
		return new Allowed( $addresses );
	}
}
